-- CreateTable
CREATE TABLE "deadline_notice" (
    "request_id" UUID NOT NULL,
    "clock" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_notice_pkey" PRIMARY KEY ("request_id","clock","stage","due","recipient")
);

-- CreateIndex
CREATE INDEX "deadline_notice_at_idx" ON "deadline_notice"("at");

-- AddForeignKey
ALTER TABLE "deadline_notice" ADD CONSTRAINT "deadline_notice_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;
