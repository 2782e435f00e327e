import { usePage } from '../page.context.js';

export function Footer() {
  const { demo, href, lang, t } = usePage();
  return (
    <footer class="mt-20 bg-night text-paper">
      <div class="weave" aria-hidden="true" />
      <div class="wrap grid gap-10 py-12 md:grid-cols-[2fr_1fr_1fr]">
        <div class="max-w-md">
          <p class="text-xl font-semibold track">
            {t('common.shop')} {lang !== 'zgh' && <span lang="zgh">ⵜⵉⵡⵉⵣⵉ</span>}
          </p>
          <p class="mt-3 text-haze">{t('common.footer.meaning')}</p>
          {demo && <p class="mt-4 border-s-2 border-saffron ps-3 text-haze">{t('common.footer.invented')}</p>}
        </div>
        <FooterLinks
          label={t('common.footer.buy')}
          links={[
            [href('/products'), t('common.nav.products')],
            [href('/cooperatives'), t('common.nav.cooperatives')],
            [href('/map'), t('storefront.map.title')],
            [href('/cart'), t('common.footer.cart')],
            [href('/orders'), t('common.nav.orders')],
            [href('/track'), t('common.nav.track')],
          ]}
        />
        <FooterLinks
          label={t('common.footer.sell')}
          links={[
            [href('/sign-in'), t('common.footer.cooperative_space')],
            [`${href('/')}#shares`, t('common.footer.shares')],
          ]}
        />
      </div>
    </footer>
  );
}

function FooterLinks({ label, links }: { label: string; links: ReadonlyArray<readonly [string, string]> }) {
  return (
    <nav aria-label={label}>
      <p class="font-semibold">{label}</p>
      <ul class="mt-2 text-haze">
        {links.map(([url, text]) => (
          <li key={url}>
            <a class="inline-flex min-h-9 items-center hover:text-white hover:underline" href={url}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
