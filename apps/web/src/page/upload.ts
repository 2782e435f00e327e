import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors';

export const TAKES_UPLOAD = 'tiwiza:takes-upload';

/** A route whose form carries a file. Everywhere else a multipart body is not read at all. */
export const TakesUpload = () => SetMetadata(TAKES_UPLOAD, true);

/** A file as a browser sends it; no bytes when none was chosen. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Multipart = FastifyRequest & {
  isMultipart(): boolean;
  parts(): AsyncIterableIterator<MultipartFile | MultipartValue>;
  upload?: UploadedFile;
};

/** Reads fields into the body, where the form's token is looked for, and the file beside it. Limits are the server's. */
export async function receiveUpload(request: FastifyRequest): Promise<void> {
  const multipart = request as Multipart;
  if (!multipart.isMultipart()) return;
  const fields: Record<string, string> = {};
  try {
    for await (const part of multipart.parts()) {
      // A browser sends the field of a file that was not chosen too, without a name, whatever the type says.
      if (part.type === 'file') multipart.upload = { name: part.filename || '', bytes: await part.toBuffer() };
      else fields[part.fieldname] = String(part.value);
    }
  } catch (error) {
    throw new DomainError('invalid', 'import.interrupted', {}, { cause: error instanceof Error ? error.message : '' });
  }
  request.body = fields;
}

/** The file of the form; without one, an empty file. */
export const Uploaded = createParamDecorator(
  (_: unknown, context: ExecutionContext): UploadedFile =>
    context.switchToHttp().getRequest<Multipart>().upload ?? { name: '', bytes: new Uint8Array() },
);
