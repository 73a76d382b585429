import { Badge } from '@mantine/core';
import { CATEGORIES, CATEGORY_COLOR } from '@/entities/score/model/category';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { ModelPreview } from '../api/preview-model';
import { formatSigned } from '../model/figures';
import classes from './editor.module.css';

const texts = m.scoring.preview;

/** Leads per category before and after. */
export function CategoryMoves({ preview: { before, after } }: { preview: ModelPreview }) {
  return (
    <table className={classes.moves}>
      <thead>
        <tr>
          <th scope="col">{texts.category}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
          <th scope="col">{texts.change}</th>
        </tr>
      </thead>
      <tbody>
        {CATEGORIES.map((category) => {
          const [from, to] = [before[category] ?? 0, after[category] ?? 0];
          return (
            <tr key={category}>
              <th scope="row">
                <Badge variant="light" color={CATEGORY_COLOR[category]} tt="none">
                  {m.score.category[category]}
                </Badge>
              </th>
              <td>{formatInteger(from)}</td>
              <td>
                <strong>{formatInteger(to)}</strong>
              </td>
              <td>{formatSigned(to - from)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
