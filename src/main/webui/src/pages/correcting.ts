import './postil';
import { call } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { Editor, type CommandName } from '../correcting/editor';
import { Kept } from '../correcting/kept';
import { Originals } from '../correcting/originals';
import { rove } from '../elements/rove';
import { say } from '../elements/status';
import { need } from '../elements/template';
import { word } from '../elements/words';

const PAUSE = 400;

/** The editor's page: the form that works without script, with the editor in place of its field of HTML. */
class CorrectingPage {
  private readonly form = need<HTMLFormElement>('correcting');
  private readonly comment = need<HTMLInputElement>('comment');
  private readonly state = need('state');
  private readonly kind = need<HTMLSelectElement>('block');
  private readonly dialog = need<HTMLDialogElement>('folio-dialog');
  private readonly label = need<HTMLInputElement>('folio-label');
  private readonly kept = new Kept(localStorage, this.form.dataset.text ?? '');
  private readonly buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-command]')];
  private base = Number(this.form.dataset.base);
  private editor!: Editor;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unkept = false;
  private saving = false;

  async start(): Promise<void> {
    const unsaved = this.kept.find();
    const source = need<HTMLTextAreaElement>('source').value;
    const html = unsaved && unsaved.base !== this.base ? await this.revision(unsaved.base) : source;
    if (unsaved && html !== undefined) this.base = unsaved.base;
    this.open(html ?? source, unsaved);
    if (unsaved) {
      this.comment.value = unsaved.comment;
      if (this.editor.changed) this.offerToDiscard();
      this.changed();
    }
    this.listen();
    this.moved();
    this.editor.focus();
  }

  private open(html: string, unsaved: ReturnType<Kept['find']>): void {
    need('source-field').hidden = true;
    need('editor-tools').hidden = false;
    const place = need('editor');
    place.hidden = false;
    this.editor = new Editor(
      place,
      new Originals(html),
      { label: place.dataset.label ?? '', changed: word('changed') },
      { changed: () => this.changed(), moved: () => this.moved() },
      unsaved?.work,
    );
    this.form.dataset.scripted = '';
  }

  /** What was left unsaved was made on a revision that is not the current one any more; saving will merge them. */
  private async revision(number: number): Promise<string | undefined> {
    const answer = await call({ method: 'GET', url: `${this.form.dataset.api}/${number}` }).catch(() => undefined);
    return answer?.json<{ html: string }>().html;
  }

  private listen(): void {
    rove(need('editor-tools'));
    for (const button of this.buttons) button.addEventListener('click', () => this.press(button.dataset.command ?? ''));
    this.kind.addEventListener('change', () => (this.editor.kind = this.kind.value));
    this.comment.addEventListener('input', () => this.changed());
    this.dialog.addEventListener('close', () => this.folioChosen());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void this.save();
    });
    addEventListener('pagehide', () => this.keep());
    addEventListener('beforeunload', (event) => {
      this.keep();
      // Only what this browser could not keep would be lost.
      if (this.unkept) event.preventDefault();
    });
  }

  private press(name: string): void {
    if (name === 'folio') {
      this.label.value = this.editor.folio ?? '';
      need('folio-remove').hidden = this.editor.folio === undefined;
      this.dialog.returnValue = '';
      this.dialog.showModal();
    } else if (!this.editor.run(name as CommandName) && name === 'next') say(word('none'));
  }

  private folioChosen(): void {
    const label = this.label.value.trim();
    if (this.dialog.returnValue === 'remove') this.editor.setFolio('');
    else if (this.dialog.returnValue === 'keep' && label !== '') this.editor.setFolio(label);
    this.editor.focus();
  }

  private moved(): void {
    for (const button of this.buttons) {
      const name = button.dataset.command as CommandName;
      if (button.ariaPressed !== null) button.ariaPressed = String(this.editor.isIn(name));
      if (name === 'row') button.hidden = !this.editor.can(name);
      else if (name === 'undo' || name === 'redo') button.ariaDisabled = String(!this.editor.can(name));
    }
    this.kind.value = this.editor.kind;
  }

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  private keep(): void {
    clearTimeout(this.timer);
    if (this.saving) return;
    const changed = this.editor.changed;
    if (!changed) this.kept.drop();
    const unsaved = { base: this.base, work: changed ? this.editor.work : [], comment: this.comment.value };
    this.unkept = changed && !this.kept.keep(unsaved);
    this.state.textContent = changed ? word(this.unkept ? 'full' : 'unsaved') : '';
  }

  private offerToDiscard(): void {
    say(word('restored'), {
      name: word('discard'),
      run: () => {
        this.editor.discard();
        this.comment.value = '';
        this.keep();
      },
    });
  }

  private async save(): Promise<void> {
    if (this.saving) return;
    if (!this.editor.changed) return say(word('nothing'));
    this.keep();
    this.saving = true;
    this.state.textContent = word('saving');
    try {
      const answer = await call({
        method: 'POST',
        url: this.form.dataset.api ?? '',
        body: { html: this.editor.html, base: this.base, comment: this.comment.value },
      });
      const made = answer.status === 201 ? answer.json<{ number: number }>().number : 0;
      this.leave((this.form.dataset.kept ?? '').replace(/\d+$/, `${made}`));
    } catch (failure) {
      if (failure instanceof Problem && failure.resolve) this.leave(failure.resolve);
      else this.refused(failure);
    }
  }

  /** The server has it now: what was kept here is not needed any more. */
  private leave(address: string): void {
    this.kept.drop();
    this.unkept = false;
    location.assign(address);
  }

  private refused(failure: unknown): void {
    this.saving = false;
    this.keep();
    if (failure instanceof Problem) say(failure.message || word('failed'));
    else if (failure instanceof Unreachable) say(word('unreachable'));
    else throw failure;
  }
}

void new CorrectingPage().start();
