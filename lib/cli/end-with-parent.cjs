// Loaded first into web and worker: when the supervisor is gone, even by kill -9, the channel to it closes.
if (process.connected) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 5000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
