import type { FormAction } from '@/components/forms/form-action';
import { DeskForm } from './desk-form';

/** Switches the desk's single keys on or off. */
export function KeysForm({ action, on }: { action: FormAction; on: boolean }) {
  return (
    <DeskForm
      action={action}
      label="Switch the keys"
      submitLabel={on ? 'Switch the keys off' : 'Switch the keys on'}
    >
      <input type="hidden" name="keys" value={on ? 'off' : 'on'} />
    </DeskForm>
  );
}
