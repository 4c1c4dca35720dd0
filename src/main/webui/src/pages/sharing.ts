// How far a change of many notes has come. Works without script, by reloading.
import './postil';
import { follow } from '../elements/following';

void follow();
