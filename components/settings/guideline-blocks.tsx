import { Notice } from '@/components/ui/notice';
import { type GuidelineBlock, textPieces } from '@/lib/settings/schema';

type GuidelineBlocksProps = { blocks: GuidelineBlock[] };

/** The text of one section of the guidelines, for a `prose` column. */
export function GuidelineBlocks({ blocks }: GuidelineBlocksProps) {
  return blocks.map((block, position) => {
    const key = `${position}-${block.type}`;
    if (block.type === 'paragraph') {
      return (
        <p key={key}>
          <LinkedText text={block.text} />
        </p>
      );
    }
    if (block.type === 'callout') {
      return (
        <Notice key={key} tone={block.tone}>
          <p>
            <LinkedText text={block.text} />
          </p>
        </Notice>
      );
    }
    const List = block.type === 'numbers' ? 'ol' : 'ul';
    return (
      <List key={key}>
        {block.items.map((item) => (
          <li key={item}>
            <LinkedText text={item} />
          </li>
        ))}
      </List>
    );
  });
}

function LinkedText({ text }: { text: string }) {
  return textPieces(text).map((piece, position) => {
    const key = `${position}-${piece.text}`;
    if (!piece.href) return <span key={key}>{piece.text}</span>;
    return (
      <a key={key} href={piece.href}>
        {piece.text}
      </a>
    );
  });
}
