import type { ComponentChildren } from 'preact';

export function EmptyState({ title, image, children }: { title: string; image?: string; children?: ComponentChildren }) {
  return (
    <div class="mx-auto flex max-w-md flex-col items-center gap-4 py-16 text-center">
      {image && <img class="rounded" src={image} alt="" width="180" height="180" />}
      <h2 class="text-heading">{title}</h2>
      {children}
    </div>
  );
}
