// Two texts side by side: what others write on them comes as they write it.
import './postil';
import { say } from '../elements/status';
import { need } from '../elements/template';
import { word } from '../elements/words';
import { showConnection } from '../live/connection';
import { follow } from '../live/following';
import type { Happening } from '../live/live';
import { Rows } from '../parallel/rows';

const page = need('parallel');
const rows = new Rows(need('parallel-rows'));

/** Rows are cut where the texts are divided, so a text that was corrected is laid beside the other anew. */
function happened({ kind, text }: Happening): void {
  // Where rows are put right the page comes anew with every change, and one to other rows than it shows is refused.
  if (kind === 'rows-changed' && page.dataset.laying !== undefined) return;
  const corrected = kind === 'revision-made' && (text === page.dataset.left || text === page.dataset.right);
  if (corrected || kind === 'reload' || kind === 'readers-changed' || kind === 'rows-changed')
    say(word('outdated'), { name: word('reload'), run: () => location.reload() });
  else if (/^(annotation|reply)-/.test(kind)) rows.happened();
}

follow(page, { happened, connection: showConnection });
