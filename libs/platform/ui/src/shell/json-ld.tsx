export type JsonLdObject = Readonly<Record<string, unknown>>;

/** Linked data for search engines. `<` is written as an escape, so no text can close the element. */
export function JsonLd({ data }: { data: JsonLdObject | readonly JsonLdObject[] }) {
  const __html = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />;
}
