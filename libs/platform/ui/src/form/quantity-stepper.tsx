import { Icon } from '../icon.js';
import { usePage } from '../page.context.js';
import { PostForm } from './post-form.js';

interface QuantityStepperProps {
  readonly action: string;
  readonly quantity: number;
  /** The most that can be bought, so that “plus” is not offered in vain. */
  readonly max: number;
  readonly productName: string;
  /** Cart version the reader saw; the server refuses a change to a newer cart. */
  readonly version: number;
}

/** Each step is a posted form button that carries the quantity it leads to. */
export function QuantityStepper({ action, quantity, max, productName, version }: QuantityStepperProps) {
  const { t } = usePage();
  const name = productName;
  return (
    <PostForm action={action} class="stepper">
      <input type="hidden" name="version" value={version} />
      <button name="quantity" value={quantity - 1} aria-label={t('common.quantity.less', { name })}>
        <Icon name="minus" />
      </button>
      <output aria-label={t('common.quantity.current', { name })}>{quantity}</output>
      <button name="quantity" value={quantity + 1} disabled={quantity >= max} aria-label={t('common.quantity.more', { name })}>
        <Icon name="plus" />
      </button>
    </PostForm>
  );
}
