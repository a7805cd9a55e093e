import { DeskSelect } from '@/components/desk/desk-select';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';

type CompareFormProps = { version: number; against: number; versions: number[] };

/** Which version to compare with. A plain GET form: the comparison is its address, and can be kept. */
export function CompareForm({ version, against, versions }: CompareFormProps) {
  return (
    <form
      method="get"
      action={paths.catalogueVersion(version)}
      className="flex flex-wrap items-end gap-2 print:hidden"
    >
      <DeskSelect
        name="against"
        label="Compare with"
        value={String(against)}
        options={versions.map((each) => ({ value: String(each), label: `Version ${each}` }))}
      />
      <Button variant="secondary" size="small">
        Compare
      </Button>
    </form>
  );
}
