-- Colleagues in one draft: where each of them is now, and what they write to each other about it.
CREATE TABLE "DraftPresence" (
    "applicationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sectionId" TEXT,
    "fieldId" TEXT,
    "seenAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DraftPresence_pkey" PRIMARY KEY ("applicationId","userId")
);
CREATE TABLE "DraftComment" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "fieldId" TEXT,
    "threadId" UUID,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(6),
    "resolvedById" UUID,

    CONSTRAINT "DraftComment_pkey" PRIMARY KEY ("id"),
    -- Only a thread as a whole is settled, by somebody.
    CONSTRAINT "DraftComment_resolved" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL) AND ("threadId" IS NULL OR "resolvedAt" IS NULL))
);
CREATE INDEX "DraftComment_applicationId_createdAt_idx" ON "DraftComment"("applicationId", "createdAt");
CREATE INDEX "DraftComment_threadId_idx" ON "DraftComment"("threadId");

ALTER TABLE "DraftPresence" ADD CONSTRAINT "DraftPresence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftPresence" ADD CONSTRAINT "DraftPresence_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftComment" ADD CONSTRAINT "DraftComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftComment" ADD CONSTRAINT "DraftComment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "DraftComment" ADD CONSTRAINT "DraftComment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "DraftComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DraftComment" ADD CONSTRAINT "DraftComment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
