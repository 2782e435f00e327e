import { Button, Document, Notice, PostForm, TextField, usePage } from '#platform/ui';
import type { SignInView } from './sign-in.view.js';

export function SignInPage({ email, error, next }: SignInView) {
  const { t, href } = usePage();
  return (
    <Document title={t('account.sign_in.title')} noIndex place="account">
      <div class="wrap max-w-lg pt-10">
        <h1 class="text-title">{t('account.sign_in.title')}</h1>
        <p class="mt-2 mb-6 text-soft">{t('account.sign_in.lead')}</p>
        <PostForm action={href('/sign-in')} class="flex flex-col gap-5" noValidate>
          {error && <Notice tone="bad" title={error} />}
          {next && <input type="hidden" name="next" value={next} />}
          <TextField name="email" type="email" label={t('account.email')} value={email} autocomplete="username" ltr />
          <TextField name="password" type="password" label={t('account.password')} autocomplete="current-password" ltr />
          <Button wide>{t('account.sign_in.submit')}</Button>
        </PostForm>
      </div>
    </Document>
  );
}
