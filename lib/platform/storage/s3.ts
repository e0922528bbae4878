import "server-only";
import { createReadStream } from "node:fs";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Place } from "./index";

/** A bucket of any service that speaks S3. */
export type S3Settings = {
  bucket: string;
  /** Left out for Amazon's own. */
  endpoint?: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** The bucket in the path instead of the host name, as most services but Amazon's want it. */
  pathStyle: boolean;
};

/** A bucket as a place, each file an object under its key. An object is there whole or not at all. */
export function s3Place(settings: S3Settings): Place {
  const client = clientOf(settings);
  const { bucket: Bucket } = settings;
  return {
    async keep(Key, localPath, size) {
      const Body = createReadStream(localPath);
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: size }));
    },
    async open(Key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (!Body) throw new Error("the storage gave no bytes");
      return Body.transformToWebStream();
    },
    // S3 answers the removal of what is not there as one that worked.
    async remove(Key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    async *keysBefore(before, batch) {
      // Paged by the last key rather than by a token: every service knows it, and tokens run out during a long purge.
      for (let Marker = ""; ;) {
        const page = await client.send(new ListObjectsCommand({ Bucket, Marker, MaxKeys: batch }));
        const objects = page.Contents ?? [];
        const old = objects.filter(({ LastModified }) => LastModified && LastModified < before);
        if (old.length > 0) yield old.flatMap(({ Key }) => (Key ? [Key] : []));
        Marker = objects.at(-1)?.Key ?? "";
        if (!page.IsTruncated || Marker === "") return;
      }
    },
  };
}

let shared: { settings: S3Settings; client: S3Client } | undefined;

/** One client a process: it keeps its connections. */
function clientOf(settings: S3Settings): S3Client {
  if (shared?.settings === settings) return shared.client;
  const { endpoint, region, accessKeyId, secretAccessKey, pathStyle } = settings;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // Checksums of newer kinds only where a service asks for them: others than Amazon's refuse them in a stream.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  shared = { settings, client };
  return client;
}
