package org.postil.collections;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/** What pages say of share links and of what everybody may read. */
@MessageBundle("shares")
public interface ShareMessages {
    @Message("Only some of these")
    String narrower();

    @Message("Only those written by")
    String onlyBy();

    @Message("Only those for")
    String onlyFor();

    @Message("Without a choice: those for the group of the collection. Public notes go along in any case.")
    String onlyForHint();

    @Message("by {#for name in names}{name}{#if name_hasNext}, {/if}{/for}")
    String by(List<String> names);

    @Message("for {#for name in names}{name}{#if name_hasNext}, {/if}{/for}")
    String ofGroups(List<String> names);

    @Message("This link asks for a password")
    String passwordTitle();

    @Message("Whoever gave you the link knows it.")
    String passwordAsked();

    @Message("Password")
    String password();

    @Message("If the link shall ask for one: 10 characters at least. Tell it by another way than the link.")
    String passwordHint();

    @Message("Open")
    String enter();

    @Message("Change a share link")
    String linkTitle();

    @Message("Open to everybody")
    String publicTitle();

    @Message("Name")
    String name();

    @Message("What it is for, such as “Seminar, winter term”. Only editors see it.")
    String nameHint();

    @Message("New password")
    String newPassword();

    @Message("Left empty, all stays as it is. With another one, whoever has come in is asked again.")
    String newPasswordHint();

    @Message("Ask for no password any more")
    String noPassword();

    @Message("Last day")
    String lastDay();

    @Message("Left empty, it lasts until it is taken back.")
    String lastDayHint();

    @Message("Used")
    String used();

    @Message("with a password")
    String withPassword();

    @Message("{#if times == 0}never{#else if times == 1}once{#else}{times} times{/if}")
    String times(long times);

    @Message("last")
    String last();

    @Message("Change")
    String change();

    @Message("Change the link {name}")
    String changeOf(String name);

    @Message("Everybody")
    String everybody();

    @Message("Anybody can read this collection and its documents, without an account and without a link.")
    String isPublic();

    @Message(
            "Opened to everybody, this collection, its introduction and remarks, and {#if size == 1}its document{#else}its {written} documents{/if} with texts and page images can be read by anybody who finds this server, signed in or not. Nobody can write anything. What is added later is open at once.")
    String publicMeans(int size, String written);

    @Message("Of the notes go with it:")
    String publicNotes();

    @Message("Open to everybody")
    String publish();

    @Message("Close again")
    String unpublish();

    @Message("{#switch key}"
            + "{#case 'wrong-link-password'}This is not the password of this link.{/case}"
            + "{#case 'too-many-attempts'}Too many attempts have failed. Wait a few minutes, then try.{/case}"
            + "{#case 'password'}Choose a password of 10 characters at least, and not much more than 70.{/case}"
            + "{#case 'name'}Name the link in 200 characters at most.{/case}"
            + "{#case 'expires'}Let the link end on a day to come, or leave this out.{/case}"
            + "{#case 'notes'}Choose at least one tag, or no notes at all.{/case}"
            + "{#case 'sites'}Name sites by their addresses, such as https://www.example.org, one on each line.{/case}"
            + "{#else}Something in this form cannot be used. Look it over and try again.{/switch}")
    String mend(String key);
}
