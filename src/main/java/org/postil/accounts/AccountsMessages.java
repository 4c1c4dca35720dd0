package org.postil.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("accounts")
public interface AccountsMessages {
    @Message("Sign in")
    String signIn();

    @Message("E-mail address")
    String email();

    @Message("Password")
    String password();

    @Message("At least 10 characters. A sentence is easier to remember than a word, and harder to guess.")
    String passwordHint();

    @Message("Your name")
    String name();

    @Message("It stands beside your notes.")
    String nameHint();

    @Message("You have no account yet?")
    String noAccount();

    @Message("Make an account")
    String makeAccount();

    @Message("You have an account already?")
    String haveAccount();

    @Message("Who has no account is let in by an invitation from an owner of the group.")
    String byInvitation();

    @Message("Welcome to Postil")
    String welcome();

    @Message("Here a group reads archival documents together. Nobody has been here before you: make the first account, "
            + "and you will be able to invite the others.")
    String welcomeLede();

    @Message("Name of the group")
    String groupName();

    @Message("For example “Hungary 1956”. You can change it later.")
    String groupNameHint();

    @Message("Load the sample collection")
    String sample();

    @Message("Twenty records of the autumn of 1956 with notes, tags and cross-references, to try things on.")
    String sampleHint();

    @Message("Begin")
    String begin();

    @Message("{name} invites you")
    String invitedBy(String name);

    @Message("You are invited to read with the group “{group}”, as {#switch role}"
            + "{#case 'reader'}a reader: you can read everything and write nothing.{/case}"
            + "{#case 'annotator'}an annotator: you can read everything and write notes.{/case}"
            + "{#case 'editor'}an editor: you can write notes, enter documents and correct texts.{/case}"
            + "{#case 'owner'}an owner: you can do everything, and invite others.{/case}{/switch}")
    String invitedTo(String group, String role);

    @Message("The invitation is good until {date}.")
    String invitedUntil(String date);

    @Message("You are then a member until the end of {day}.")
    String memberUntil(String day);

    @Message("Last day of the membership (optional)")
    String inviteEnds();

    @Message("For guests and courses: afterwards they read nothing of the group any more.")
    String inviteEndsHint();

    @Message("Join the group")
    String join();

    @Message("Make an account and join")
    String makeAccountAndJoin();

    @Message("This server lets nobody make an account. Sign in with the one you have.")
    String signUpClosed();

    @Message("Your account")
    String account();

    @Message("You sign in with {email}.")
    String signInWith(String email);

    @Message("Language")
    String language();

    @Message("As the browser wishes")
    String browsersLanguage();

    @Message("Save")
    String save();

    @Message("Change the password")
    String changePassword();

    @Message("Present password")
    String presentPassword();

    @Message("New password")
    String newPassword();

    @Message("Choose this password")
    String choosePassword();

    @Message("All other browsers you are signed in with are signed out.")
    String changePasswordHint();

    @Message("Your groups")
    String groups();

    @Message("My library")
    String library();

    @Message("Your library")
    String yourLibrary();

    @Message("What you keep in it is yours alone; only what you share of it is seen by others.")
    String libraryMeans();

    @Message("Look into it")
    String lookIntoLibrary();

    @Message("Keep in")
    String keepIn();

    @Message("A group reads and works on what is kept in it. What is in your library, only you see.")
    String keepInHint();

    @Message("You are not yet a member of a group. Ask an owner of one for an invitation.")
    String noGroups();

    @Message("API tokens")
    String tokens();

    @Message("With a token a program does in your name what you let it do. Give it no more than it needs.")
    String tokensHint();

    @Message("What it may do")
    String scope();

    @Message(
            "{#switch scope}{#case 'read'}Read{/case}{#case 'annotate'}Read and write notes{/case}"
                    + "{#case 'edit'}Edit documents and texts as well{/case}{#case 'all'}Everything you may{/case}{#else}{scope}{/switch}")
    String scopeName(String scope);

    @Message("Last used")
    String lastUsed();

    @Message("never")
    String never();

    @Message("without an end")
    String noEnd();

    @Message("Last day (empty for none)")
    String tokenLastDay();

    @Message("What is it for?")
    String tokenName();

    @Message("Make a token")
    String makeToken();

    @Message("This is the token. Copy it now: it is not shown again.")
    String tokenMade();

    @Message("The new token")
    String newToken();

    @Message("Name")
    String columnName();

    @Message("Since")
    String since();

    @Message("Until")
    String until();

    @Message("Actions")
    String actions();

    @Message("Revoke")
    String revoke();

    @Message("Revoke the token {name}")
    String revokeToken(String name);

    @Message("Where you are signed in")
    String sessions();

    @Message("Browser")
    String browser();

    @Message("this browser")
    String thisBrowser();

    @Message("A browser that does not say its name")
    String unnamedBrowser();

    @Message("Last seen")
    String lastSeen();

    @Message("Sign out there")
    String endSession();

    @Message("Sign out there: {browser}")
    String endSessionOf(String browser);

    @Message("Sign out everywhere else")
    String endOtherSessions();

    @Message("Members")
    String members();

    @Message("Role")
    String role();

    @Message("Role of {name}")
    String roleOf(String name);

    @Message("Change")
    String change();

    @Message("Change the membership of {name}")
    String changeMembershipOf(String name);

    @Message("Last day of {name}’s membership")
    String lastDayOf(String name);

    @Message("Last day")
    String lastDay();

    @Message("ended {day}")
    String ended(String day);

    @Message(
            "Without a last day a membership lasts. Afterwards, what somebody wrote here stays under his name, and he reads "
                    + "nothing of the group any more.")
    String lastDayHint();

    @Message("Remove")
    String remove();

    @Message("Remove {name} from the group")
    String removeMember(String name);

    @Message("Leave")
    String leave();

    @Message("Leave “{group}”?")
    String leaveTitle(String group);

    @Message(
            "You will read nothing of the group any more. What you wrote for the group or for everybody stays, under your "
                    + "name. Your private notes stay yours: nobody else sees them, and they are there again if you come back.")
    String leaveMeans();

    @Message(
            "Take what you wrote with you before: as an export, with the passages your notes are about and their sources.")
    String leaveExport();

    @Message("Export everything you wrote…")
    String exportMine();

    @Message("Leave the group")
    String leaveGroup();

    @Message("Remove {name} from “{group}”?")
    String removeTitle(String name, String group);

    @Message(
            "{name} will read nothing of the group any more, at once and wherever signed in. What {name} wrote for the group "
                    + "or for everybody stays, under that name; private notes stay private. A new invitation lets {name} in again.")
    String removeMeans(String name);

    @Message("Remove from the group")
    String removeFromGroup();

    @Message("Hand the group over")
    String handOver();

    @Message("New owner")
    String newOwner();

    @Message("The new owner may do everything, without a last day; you stay as an editor.")
    String handOverMeans();

    @Message("{#switch role}{#case 'reader'}Reader{/case}{#case 'annotator'}Annotator{/case}"
            + "{#case 'editor'}Editor{/case}{#case 'owner'}Owner{/case}{#else}{role}{/switch}")
    String roleName(String role);

    @Message(
            "Readers read; annotators write notes as well; editors also enter documents and correct texts; owners also "
                    + "invite and decide who sees the group.")
    String rolesHint();

    @Message("Invite somebody")
    String invite();

    @Message("Make an invitation")
    String makeInvitation();

    @Message("E-mail address, to remember whom it is for (optional)")
    String inviteEmail();

    @Message("Good for")
    String goodFor();

    @Message("{days} days")
    String days(int days);

    @Message("This is the invitation. Copy the link now and send it: it is not shown again, and lets one person in.")
    String invitationMade();

    @Message("The link of the invitation")
    String invitationLink();

    @Message("Invitations that nobody has accepted yet")
    String invitations();

    @Message("For")
    String invitedFor();

    @Message("whoever has the link")
    String anybody();

    @Message("Take back")
    String takeBack();

    @Message("Take back the invitation for {name}")
    String takeBackFor(String name);

    @Message("Who may read")
    String visibility();

    @Message("Members only, and those who hold a share link. All who have an account know of the group.")
    String membersAndListed();

    @Message("Change…")
    String changeReach();

    @Message("{#switch reach}{#case 'private'}Private{/case}{#case 'listed'}Listed{/case}{#case 'public'}Public{/case}"
            + "{#else}{reach}{/switch}")
    String reachName(String reach);

    @Message("Who may see “{group}”?")
    String reachTitle(String group);

    @Message(
            "Its members read it, and those who hold a share link. Nobody else but an administrator of this server knows "
                    + "that it is there.")
    String privateMeans();

    @Message(
            "The same read it. All who have an account here find its name, what it is about and its owners among the groups, "
                    + "and can ask for an invitation.")
    String listedMeans();

    @Message("Save who may see it")
    String saveReach();

    @Message("Groups")
    String groupsTitle();

    @Message("Other groups on this server")
    String otherGroups();

    @Message("Ask for an invitation:")
    String askOwners();

    @Message("Make a group")
    String makeGroup();

    @Message("It is yours and private. Then invite the others.")
    String makeGroupHint();

    @Message("On this server only administrators make groups. Ask one.")
    String noMaking();

    @Message("About the group")
    String aboutGroup();

    @Message("What it is about")
    String description();

    @Message("A few sentences. Where the group is listed or public, others read them too.")
    String descriptionHint();

    @Message("Members only, and those who hold a share link.")
    String membersOnly();

    @Message("Everybody, without an account.")
    String everybody();

    @Message(
            "Everybody who knows the address of this server, and every search engine, can then read all documents of the "
                    + "group, their texts, and the notes that were written for everybody. Notes for the group and private notes "
                    + "stay as they are. Documents whose rights forbid it must not be in a public group.")
    String openMeans();

    @Message("Back")
    String back();

    @Message("{#switch what}{#case 'saved'}Saved{/case}{#case 'password'}Password changed{/case}"
            + "{#case 'revoked'}Taken back{/case}{#case 'ended'}Signed out there{/case}"
            + "{#case 'made'}Group made{/case}{#case 'membership'}Membership changed{/case}"
            + "{#case 'removed'}Removed from the group{/case}{#case 'left'}You have left the group{/case}"
            + "{#case 'handed-over'}Group handed over{/case}{#case 'reach'}Saved who may see it{/case}"
            + "{#else}{/switch}")
    String done(String what);

    @Message("{#switch key}"
            + "{#case 'email'}Give an e-mail address such as name@example.org.{/case}"
            + "{#case 'name'}Give a name, of 200 characters at most.{/case}"
            + "{#case 'group'}Give the group a name, of 200 characters at most.{/case}"
            + "{#case 'password'}Choose a password of 10 to 72 characters.{/case}"
            + "{#case 'token'}Name the token after the program that will use it, in 100 characters at most.{/case}"
            + "{#case 'role'}Choose one of the roles.{/case}"
            + "{#case 'description'}Say it in at most 1,000 characters.{/case}"
            + "{#case 'visibility'}Choose who may see the group.{/case}"
            + "{#case 'account'}Choose another member.{/case}"
            + "{#case 'ends'}Choose a last day that is not past, or remove the member now.{/case}"
            + "{#case 'suspended'}This account is suspended. Ask an administrator of this server.{/case}"
            + "{#case 'expires'}Choose an end that is not past, within the coming year.{/case}"
            + "{#case 'email-taken'}There is an account with this e-mail address. Sign in with it.{/case}"
            + "{#case 'already-begun'}Somebody has just made the first account. Sign in instead.{/case}"
            + "{#case 'wrong-password'}There is no account with this e-mail address and password.{/case}"
            + "{#case 'sign-in-again'}Sign in anew through your provider, and do this within ten minutes.{/case}"
            + "{#case 'other-password'}Your present password is another one.{/case}"
            + "{#case 'too-many-attempts'}Too many attempts to sign in have failed. Wait a few minutes, then try.{/case}"
            + "{#case 'too-many-mails'}These are too many mails for now. Wait a while, then try again.{/case}"
            + "{#case 'too-many-tokens'}You have too many tokens. Revoke one that is not used.{/case}"
            + "{#case 'last-owner'}A group keeps at least one owner whose membership does not end. Make somebody else one before.{/case}"
            + "{#else}Something in this form cannot be used. Look it over and try again.{/switch}")
    String mend(String key);
}
