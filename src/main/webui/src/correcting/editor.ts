import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { EditorState, NodeSelection, TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { changedBlocks, nextChange } from './changes';
import * as commands from './commands';
import { footnote } from './footnotes';
import { Originals, type Work } from './originals';
import { nodeType } from './schema';

/** What the buttons do, by their names. Folio marks ask for a label first, so the page sets them itself. */
export type CommandName = 'em' | 'strong' | 'quote' | 'list' | 'footnote' | 'row' | 'undo' | 'redo' | 'next';

/** The editor of a text. It is sure about what it did not touch, and tells of every change. */
export class Editor {
  private readonly view: EditorView;
  private readonly commands: Readonly<Record<CommandName, Command>>;

  constructor(
    place: HTMLElement,
    private readonly originals: Originals,
    words: { readonly label: string; readonly changed: string },
    told: { changed(): void; moved(): void },
    work?: Work,
  ) {
    this.commands = {
      em: commands.toggle('em'),
      strong: commands.toggle('strong'),
      quote: commands.quote,
      list: commands.list,
      footnote,
      row: commands.addRow,
      undo,
      redo,
      next: nextChange(originals),
    };
    this.view = new EditorView(
      { mount: place },
      {
        state: EditorState.create({
          doc: (work && originals.resumed(work)) ?? originals.doc,
          plugins: this.plugins(words.changed),
        }),
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.label, spellcheck: 'true' },
        dispatchTransaction: (transaction) => {
          this.view.updateState(this.view.state.apply(transaction));
          if (transaction.docChanged) told.changed();
          told.moved();
        },
      },
    );
  }

  get html(): string {
    return this.originals.sent(this.view.state.doc);
  }

  get changed(): boolean {
    return this.originals.isChanged(this.view.state.doc);
  }

  get work(): Work {
    return this.originals.work(this.view.state.doc);
  }

  run(name: CommandName): boolean {
    const done = this.commands[name](this.view.state, this.view.dispatch, this.view);
    this.view.focus();
    return done;
  }

  can(name: CommandName): boolean {
    return this.commands[name](this.view.state);
  }

  /** Whether the cursor is in such a thing. */
  isIn(name: CommandName): boolean {
    const { state } = this.view;
    if (name === 'em' || name === 'strong') return commands.has(state, name);
    if (name === 'quote') return commands.within(state, 'wrapper', 'blockquote');
    return name === 'list' && commands.within(state, 'list');
  }

  get kind(): string {
    return commands.kindOf(this.view.state);
  }

  set kind(name: string) {
    commands.blockKind(name)(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  /** The label of the folio mark that is selected; undefined when none is. */
  get folio(): string | undefined {
    const { selection } = this.view.state;
    const chosen = selection instanceof NodeSelection ? selection.node : undefined;
    return chosen?.type.name === 'folio' ? (chosen.attrs.label as string) : undefined;
  }

  /** Sets a folio mark at the cursor, or changes the one selected; without a label it is taken away. */
  setFolio(label: string): void {
    const { state } = this.view;
    if (label === '') this.view.dispatch(state.tr.deleteSelection());
    else if (this.folio !== undefined || state.selection.$from.parent.inlineContent) {
      const at = this.folio === undefined ? TextSelection.create(state.doc, state.selection.from) : state.selection;
      const mark = nodeType('folio').create({ label });
      this.view.dispatch(state.tr.setSelection(at).replaceSelectionWith(mark).scrollIntoView());
    }
    this.view.focus();
  }

  focus(): void {
    this.view.focus();
  }

  discard(): void {
    const { state } = this.view;
    this.view.dispatch(state.tr.replaceWith(0, state.doc.content.size, this.originals.doc.content));
  }

  private plugins(changedWords: string): Plugin[] {
    const item = nodeType('item');
    return [
      history(),
      changedBlocks(this.originals, changedWords),
      gapCursor(),
      keymap({
        'Mod-i': this.commands.em,
        'Mod-b': this.commands.strong,
        'Mod-z': undo,
        'Mod-y': redo,
        'Mod-Shift-z': redo,
        F8: this.commands.next,
        Enter: chainCommands(commands.leaveList, splitListItem(item)),
        'Shift-Enter': commands.lineBreak,
        Tab: chainCommands(commands.cell(1), sinkListItem(item)),
        'Shift-Tab': chainCommands(commands.cell(-1), liftListItem(item)),
      }),
      keymap(baseKeymap),
    ];
  }
}
