'use client';

import { DeskForm } from '@/components/desk/desk-form';
import { CONTROL } from '@/components/forms/field-frame';
import type { FormAction } from '@/components/forms/form-action';
import { classNames } from '@/components/ui/class-names';

/** Finds accounts by a part of their name, address or agency. */
export function FindAccounts({
  action,
  show,
  found,
}: {
  action: FormAction;
  show: string;
  found: string | null;
}) {
  return (
    <DeskForm action={action} label="Find accounts" submitLabel="Find">
      <input type="hidden" name="show" value={show} />
      <label className="text-sm">
        <span className="block font-semibold">Name, address or agency</span>
        <input
          name="find"
          type="search"
          maxLength={200}
          defaultValue={found ?? ''}
          className={classNames(CONTROL, 'w-72 max-w-full')}
        />
      </label>
    </DeskForm>
  );
}
