import type { ComponentChildren } from 'preact';
import { usePage } from '../page.context.js';

export function CsrfField({ token }: { token: string }) {
  return <input type="hidden" name="csrf" value={token} />;
}

interface PostFormProps {
  /** Full path, language included. */
  readonly action: string;
  readonly class?: string;
  readonly id?: string;
  /** Off where the server's own words at the field are better than the browser's bubble. */
  readonly noValidate?: boolean;
  /** The form carries a file. */
  readonly upload?: boolean;
  readonly children: ComponentChildren;
}

/** A plain posted form with the request-forgery token of the page. */
export function PostForm({ action, class: className, id, noValidate, upload, children }: PostFormProps) {
  const { csrf } = usePage();
  return (
    <form method="post" action={action} class={className} id={id} novalidate={noValidate} enctype={upload ? 'multipart/form-data' : undefined}>
      <CsrfField token={csrf} />
      {children}
    </form>
  );
}
