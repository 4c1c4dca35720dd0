// On every page. Nothing here is needed to read, search, sign in or edit.
import '../elements/menus';
import '../elements/dialogs';
import '../elements/status';
import '../elements/notices';
import '../elements/more';
import '../elements/once';
