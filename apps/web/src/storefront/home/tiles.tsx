import { usePage } from '#platform/ui';
import type { PlaceTile } from './home.view.js';

export function CategoryTiles({ tiles }: { tiles: readonly PlaceTile[] }) {
  const { href } = usePage();
  return (
    <ul class="category-grid">
      {tiles.map((tile) => (
        <li key={tile.slug}>
          <a href={href(`/products?category=${tile.slug}`)}>
            <span class="art">
              <img src={tile.image} alt="" width="240" height="240" loading="lazy" />
            </span>
            {tile.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function RegionTiles({ tiles }: { tiles: readonly PlaceTile[] }) {
  const { href, t } = usePage();
  return (
    <ul class="region-grid">
      {tiles.map((tile) => (
        <li key={tile.slug}>
          <a href={href(`/cooperatives?region=${tile.slug}`)}>
            <span class="art">
              <img src={tile.image} alt="" width="480" height="320" loading="lazy" />
            </span>
            <span class="block font-semibold">{tile.name}</span>
            <span class="block text-sm text-soft">{t('storefront.cooperative_count', { count: tile.count })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
