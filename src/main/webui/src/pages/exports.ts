// The dialog of exports and the report of one. Both work without script, by the form and by reloading.
import './postil';
import { completeStyles } from '../citing/choosing';
import { follow } from '../elements/following';

const form = document.querySelector<HTMLFormElement>('#export');
const style = form?.querySelector<HTMLInputElement>('#other-style');
const known = form?.querySelector('datalist');
if (style && known) completeStyles(style, known);

void follow();
