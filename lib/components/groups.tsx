/** Findings in groups: what one diagnosis explains under what it supposes, many notes of one rule behind a line. */
import type { ComponentChildren } from "preact";
import type * as zh from "../../locales/zh";
import { isFold, type Listed } from "../findings/list";
import { type Common, suppose, titleOfRule } from "../findings/words";
import type { View } from "../protocol";

interface Props {
  readonly groups: readonly (readonly Listed[])[];
  readonly view: View;
  readonly texts: { readonly common: Common; readonly popup: typeof zh.popup };
  /** How the page shows that what follows is a note. */
  readonly sign: ComponentChildren;
  /** False while what is behind a line need not be there yet. */
  readonly painted: boolean;
  readonly row: (listed: Listed) => ComponentChildren;
}

export function Groups({ groups, view, texts, sign, painted, row }: Props) {
  const { common, popup } = texts;
  return groups.map((group) => {
    const [first] = group;
    if (!first) return null;
    const { diagnosis, result } = first;
    const rows = () => <ol>{group.map(row)}</ol>;
    return isFold(group) ? (
      <details key={result.id} class="fold note">
        <summary class="finding">
          {sign}
          <b class="title">{titleOfRule(result.rule, view.words)}</b>
          <span class="place">{group.length}</span>
        </summary>
        {painted && rows()}
      </details>
    ) : (
      <section key={result.id}>
        {diagnosis && (
          <h3 class="cause">
            <b>{common.pattern[diagnosis.pattern]}</b>
            {suppose(diagnosis, popup.explainGroup(group.length), view.check, common)}
          </h3>
        )}
        {rows()}
      </section>
    );
  });
}
