package org.postil.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to administrators, and to those who need one. */
@MessageBundle("admin")
public interface AdminMessages {
    @Message("Administration")
    String title();

    @Message("The people and groups of this server, what it keeps and what it is doing. It shows no document and "
            + "no note: to read what a group has, be invited to it.")
    String lede();

    @Message("People")
    String people();

    @Message("Name or e-mail address")
    String find();

    @Message("Search")
    String search();

    @Message("Nobody here is called that.")
    String nobody();

    @Message("From the beginning")
    String beginning();

    @Message("Groups")
    String groups();

    @Message("Owners")
    String owners();

    @Message("Storage")
    String storage();

    @Message("The database has {megabytes} MB.")
    String size(String megabytes);

    @Message("What")
    String what();

    @Message("How many")
    String count();

    @Message("Imports and exports")
    String jobs();

    @Message("None yet.")
    String noJobs();

    @Message("What administrators did")
    String acts();

    @Message("None has done anything to an account yet.")
    String noActs();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("Whose account")
    String whom();

    @Message("{#switch what}{#case 'suspended'}suspended{/case}{#case 'resumed'}let in again{/case}{#case "
            + "'promoted'}made an administrator{/case}{#case 'demoted'}no administrator any more{/case}{#case "
            + "'factor'}second factor turned off{/case}{#case 'reset'}link for a new password{/case}{#case "
            + "'deleted'}account deleted{/case}{#else}{what}{/switch}")
    String act(String what);

    @Message("State")
    String state();

    @Message("Progress")
    String progress();

    @Message("Of")
    String by();

    @Message("administrator")
    String administrator();

    @Message("suspended")
    String suspended();

    @Message("not signed in")
    String notSignedIn();

    @Message("Suspend")
    String suspend();

    @Message("Suspend {name}")
    String suspendOf(String name);

    @Message("Let in again")
    String resume();

    @Message("Let in again: {name}")
    String resumeOf(String name);

    @Message("New password")
    String reset();

    @Message("New password for {name}, by a link")
    String resetOf(String name);

    @Message("Second factor off")
    String factorOff();

    @Message("Second factor off for {name}")
    String factorOffOf(String name);

    @Message("Make administrator")
    String promote();

    @Message("Make administrator: {name}")
    String promoteOf(String name);

    @Message("No administrator")
    String demote();

    @Message("No administrator any more: {name}")
    String demoteOf(String name);

    @Message("Delete…")
    String delete();

    @Message("Delete the account of {name}")
    String deleteOf(String name);

    @Message("By this link {name} chooses a new password. Copy it now and send it: it is not shown again, and "
            + "works once, within a day.")
    String resetMade(String name);

    @Message("You are signed out everywhere, and then sign in with the new password.")
    String resetEnds();

    @Message("Password changed. Sign in with it.")
    String chosen();

    @Message("Forgotten your password? Ask an administrator of this server for a link to choose a new one.")
    String forgotten();

    @Message("{#switch what}{#case 'documents'}Documents{/case}{#case 'revisions'}Texts, in all their "
            + "revisions{/case}{#case 'files'}Files{/case}{#case 'notes'}Notes and replies{/case}{#case "
            + "'events'}Events{/case}{#else}{what}{/switch}")
    String kept(String what);

    @Message("{#switch what}{#case 'import'}Import{/case}{#case 'export'}Export{/case}"
            + "{#case 'resharing'}Readers of notes{/case}{#else}{what}{/switch}")
    String work(String what);

    @Message("{#switch state}{#case 'queued'}waiting{/case}{#case 'running'}running{/case}{#case 'asking'}asks "
            + "something{/case}{#case 'done'}done{/case}{#case 'failed'}failed{/case}{#case "
            + "'cancelled'}cancelled{/case}{#else}{state}{/switch}")
    String workState(String state);

    @Message(
            "{#switch what}{#case 'suspended'}Suspended and signed out everywhere{/case}{#case 'resumed'}Let in "
                    + "again{/case}{#case 'promoted'}Made an administrator{/case}{#case 'demoted'}No administrator any "
                    + "more{/case}{#case 'deleted'}Account deleted{/case}{#case 'factor'}Second factor turned off{/case}{#else}{/switch}")
    String done(String what);
}
