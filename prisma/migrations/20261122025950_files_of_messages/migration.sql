-- The same file twice is one document of a request; a file of a message is one of its message, and both sides can send
-- what the request has already.
DROP INDEX "document_once_a_request";
CREATE UNIQUE INDEX "document_once_a_request" ON "document" ("request_id", "sha256")
  WHERE "removed_at" IS NULL AND "role" <> 'correspondence';
CREATE UNIQUE INDEX "document_once_unsent" ON "document" ("request_id", "uploaded_by", "sha256")
  WHERE "removed_at" IS NULL AND "role" = 'correspondence' AND "message_id" IS NULL;

-- A file of the thread belongs to a message once it is sent, and no other document does.
ALTER TABLE "document" ADD CONSTRAINT "document_of_a_message" CHECK ("message_id" IS NULL OR "role" = 'correspondence');

-- A template is for something, and its versions count from one.
ALTER TABLE "template" ADD CONSTRAINT "template_version_counts" CHECK ("version" > 0),
  ADD CONSTRAINT "template_purpose" CHECK (
    "purpose" IN ('message', 'approve', 'decline', 'delay') OR "purpose" ~ '^(G([1-9]|1[01])|E[1-5]|P[1-3])$'
  );
