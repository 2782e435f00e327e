import { LANGUAGES, LANGUAGE_NAMES, type Language } from '#platform/i18n';
import { Icon } from '../icon.js';
import { usePage } from '../page.context.js';

export type HeaderPlace = 'products' | 'cooperatives' | 'orders' | 'cart' | 'account';

export function Header({ place, search }: { place?: HeaderPlace; search?: string }) {
  const atWork = isConsole(usePage().path);
  return (
    <header class="border-b border-line bg-paper">
      <LanguageBar />
      <div class="wrap flex flex-wrap items-center gap-x-4 gap-y-2 pb-3 md:flex-nowrap md:gap-x-8 md:pb-4">
        <Wordmark />
        {!atWork && <SearchForm search={search} />}
        <PersonalLinks place={place} />
        {!atWork && <SectionLinks place={place} />}
      </div>
    </header>
  );
}

function LanguageBar() {
  const { lang, path, t } = usePage();
  return (
    <nav class="wrap flex justify-end gap-4 py-1 text-sm" aria-label={t('common.language')}>
      {LANGUAGES.map((other) => (
        <a
          key={other}
          class={`flex min-h-7 items-center ${other === lang ? 'text-ink underline underline-offset-4' : 'text-soft hover:text-ink'}`}
          href={inLanguage(path, other)}
          lang={other}
          hreflang={other}
          aria-current={other === lang ? 'true' : undefined}
        >
          {LANGUAGE_NAMES[other]}
        </a>
      ))}
    </nav>
  );
}

/** The shop's addresses carry the language; a console is one address, which is told it. */
function inLanguage(path: string, lang: Language): string {
  return isConsole(path) ? `${path.split('?')[0]}?lang=${lang}` : `/${lang}${path}`;
}

const isConsole = (path: string): boolean => path === '/console' || /^\/console[/?]/.test(path);

function Wordmark() {
  const { lang, href, t, assetUrl } = usePage();
  return (
    <a class="flex min-h-11 shrink-0 items-center gap-2" href={href('/')} aria-label={t('common.home_link')}>
      <img class="bg-transparent" src={assetUrl('art/logo.svg')} alt="" width="36" height="36" />
      <span class="text-xl font-semibold track">{lang === 'ar' ? 'تيويزا' : lang === 'zgh' ? 'ⵜⵉⵡⵉⵣⵉ' : 'Tiwiza'}</span>
    </a>
  );
}

function SearchForm({ search }: { search?: string }) {
  const { href, t } = usePage();
  return (
    <form class="relative order-last w-full md:order-none md:max-w-md md:flex-1" role="search" action={href('/products')}>
      <label class="sr-only" for="q">
        {t('common.search.label')}
      </label>
      <input class="input pe-12" id="q" name="q" type="search" value={search} placeholder={t('common.search.placeholder')} maxlength={80} />
      <button class="absolute end-0 top-0 grid size-11 place-items-center text-soft hover:text-ink" aria-label={t('common.search.submit')}>
        <Icon name="search" />
      </button>
    </form>
  );
}

function PersonalLinks({ place }: { place?: HeaderPlace }) {
  const { cartCount, href, person, t } = usePage();
  return (
    <div class="ms-auto flex items-center md:order-last">
      <a
        class="grid size-11 place-items-center hover:text-clay"
        href={person ? '/console' : href('/sign-in')}
        aria-label={person ? t('common.account_of', { name: person }) : t('common.sign_in')}
        aria-current={place === 'account' ? 'page' : undefined}
      >
        <Icon name="person" />
      </a>
      <a
        class="relative grid size-11 place-items-center hover:text-clay"
        href={href('/cart')}
        aria-label={t('common.cart_link', { count: cartCount })}
        aria-current={place === 'cart' ? 'page' : undefined}
      >
        <Icon name="cart" />
        {cartCount > 0 && (
          <span class="absolute end-0 top-0.5 min-w-5 rounded-full bg-clay px-1 text-center text-xs leading-5 font-semibold text-white">
            {cartCount}
          </span>
        )}
      </a>
    </div>
  );
}

function SectionLinks({ place }: { place?: HeaderPlace }) {
  const { href, t } = usePage();
  const sections = [
    { place: 'products', path: '/products', label: t('common.nav.products') },
    { place: 'cooperatives', path: '/cooperatives', label: t('common.nav.cooperatives') },
    { place: 'orders', path: '/orders', label: t('common.nav.orders') },
  ] as const;
  return (
    <nav
      class="order-1 flex w-full gap-5 whitespace-nowrap max-md:overflow-x-auto md:order-none md:w-auto md:gap-6"
      aria-label={t('common.nav.label')}
    >
      {sections.map((section) => (
        <a
          key={section.place}
          class="flex min-h-8 items-center hover:text-clay aria-[current]:text-clay"
          href={href(section.path)}
          aria-current={section.place === place ? 'page' : undefined}
        >
          {section.label}
        </a>
      ))}
    </nav>
  );
}
