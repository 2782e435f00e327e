import { html, type Html } from './html.text.js';
import type { JsonSchema } from './json.schemas.js';
import type { OpenApi, Operation } from './openapi.document.js';
import { membersHtml, typeHtml } from './schema.html.js';

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const ACCESS: Readonly<Record<string, string>> = {
  orderToken: 'the order’s token, as Authorization: Bearer',
  partnerKey: 'a partner’s key, as Authorization: Bearer',
  carrierSignature: 'a signature over the body, as Tiwiza-Signature',
};

/** The description as a page to read: no script, no style of its own, nothing from elsewhere. */
export function docsHtml(document: OpenApi): string {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method: method.toUpperCase(), path, operation })),
  );
  const schemas = Object.entries(document.components['schemas'] ?? {}) as [string, JsonSchema][];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Tiwiza: the API</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <nav aria-label="Routes">
          <p class="name"><a href="#top">Tiwiza</a></p>
          ${document.tags.map(({ name }) => navHtml(name, entries))}
          <h2>Shapes</h2>
          <ul>
            ${schemas.map(([name]) => html`<li><a href="#schema-${name}">${name}</a></li>`)}
          </ul>
        </nav>
        <main id="top">
          <h1>The API</h1>
          <p class="lead">${String(document.info['description'])}</p>
          <p>
            Text follows <code>?lang=ar|fr|zgh|en</code>, else <code>Accept-Language</code>, else French. Refusals are
            <code>application/problem+json</code> with a stable <code>code</code>. As a file: <a href="/openapi.json">openapi.json</a>.
          </p>
          ${document.tags.map(
            ({ name }) =>
              html`<h2>${name}</h2>
                ${tagged(name, entries).map((entry) => operationHtml(entry, document))}`,
          )}
          <h2>Shapes</h2>
          ${schemas.map(
            ([name, schema]) =>
              html`<section id="schema-${name}">
                <h3>${name}</h3>
                ${typeof schema['description'] === 'string' && html`<p>${schema['description']}</p>`}${membersHtml(schema)}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
  return page.text;
}

const tagged = (tag: string, entries: readonly Entry[]) => entries.filter(({ operation }) => operation.tags.includes(tag));

const navHtml = (tag: string, entries: readonly Entry[]): Html =>
  html`<h2>${tag}</h2>
    <ul>
      ${tagged(tag, entries).map(
        ({ method, path, operation }) =>
          html`<li>
            <a href="#${operation.operationId}"><b>${method}</b> ${path}</a>
          </li>`,
      )}
    </ul>`;

function operationHtml({ method, path, operation }: Entry, document: OpenApi): Html {
  const needed = (operation.security ?? []).flatMap((scheme) => Object.keys(scheme).map((name) => ACCESS[name] ?? name));
  const body = operation.requestBody?.content['application/json']?.schema;
  return html`<section id="${operation.operationId}">
    <h3><b>${method}</b> <code>${path}</code></h3>
    <p>${operation.summary}.</p>
    ${operation.description !== undefined && html`<p>${operation.description}</p>`}
    ${needed.length > 0 && html`<p>Needs ${needed.join(' and ')}.</p>`} ${parametersHtml(operation)}
    ${
      body &&
      html`<h4>Body</h4>
        ${membersHtml(body)}`
    }
    <h4>Answers</h4>
    <table>
      <tbody>
        ${Object.entries(operation.responses).map(([status, answer]) => answerHtml(status, answer, document))}
      </tbody>
    </table>
  </section>`;
}

function parametersHtml({ parameters }: Operation): Html | false {
  const own = parameters.filter((parameter) => parameter.name !== undefined);
  if (own.length === 0) return false;
  return html`<h4>Parameters</h4>
    <table>
      <tbody>
        ${own.map(
          (parameter) =>
            html`<tr>
              <th scope="row">
                <code>${parameter.name}</code> <span class="soft">${parameter.in}${parameter['required'] !== true && ', optional'}</span>
              </th>
              <td>
                ${typeHtml(parameter['schema'] as JsonSchema)}${typeof parameter['description'] === 'string' && html`<p class="soft">${parameter['description']}</p>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function answerHtml(status: string, answer: Operation['responses'][string], document: OpenApi): Html {
  const { description, content } = answer.$ref ? (shared(answer.$ref, document) as typeof answer) : answer;
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  return html`<tr>
    <th scope="row"><code>${status}</code></th>
    <td>
      ${description}
      ${type !== undefined && html`<span class="soft">${type}</span> `}${media && (media.schema['properties'] ? membersHtml(media.schema) : typeHtml(media.schema))}
    </td>
  </tr>`;
}

const shared = (ref: string, document: OpenApi): unknown => document.components['responses']?.[ref.split('/').pop() ?? ''];
