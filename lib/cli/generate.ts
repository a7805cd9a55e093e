// launch.cjs has generated the client by now.
console.log('The database client in lib/platform/prisma matches prisma/schema.');
