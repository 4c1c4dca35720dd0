import './postil';
import { letChoose } from '../citing/choosing';
import { letCopy } from '../citing/copying';
import { CitingDialog } from '../citing/dialog';

const list = document.getElementById('citing');
if (list) {
  letCopy(list);
  letChoose(list);
} else {
  new CitingDialog().listen();
}
