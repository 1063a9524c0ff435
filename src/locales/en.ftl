### Every sentence that people read, in English. Plain words, present tense, short sentences.

## Punctuation

said-of = { $what }: { $said }
colon = {": "}

## Headings for those who listen to the page

results-figures = Published figures

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Every page

app-name = Entrevoix
skip-to-content = Skip to content
language-other = Français
language-other-tag = fr
resources-title = Do you need help now?
resources-3114 = French national suicide prevention line, free, day and night
resources-or = or
resources-15 = emergency
resources-doctor = Your employer’s occupational physician or social worker, in confidence

## Participant: the card

card-title = Your questionnaire
card-intro = Type the code on your card. You need no account and no password.
card-code = Code on your card
card-code-hint = 17 characters; hyphens and capitals do not matter. For example:
card-open = Open the questionnaire
card-no-script = Your browser runs no script: type the code of your card, even if you scanned the square.
card-fault-title = The code needs a correction
card-fault-empty = Type your code.
card-fault-length = A code has 17 characters; there are { $found } here. Compare it with your card.
card-fault-character = No code contains “{ $character }”. Compare this character with your card.
card-fault-check = One character does not fit: it may have been misread or swapped with its neighbour. Compare with your card, block by block.

card-unknown-title = This card is not known
card-unknown-text = The code is complete but opens no questionnaire here. If the dispositif is over or cancelled, this is as it should be: cards and answers are deleted, and there is nothing for you to do. If not, compare the code with your card; if it is right, ask the intervenant for a card from the reserve.
card-early-title = The questionnaire is not open yet
card-early-text = Keep your card: it will open the questionnaire as soon as the intervenant tells you.
card-between-title = No questionnaire is open at the moment
card-between-text = The time for answering the one before is over. Keep your card: it will open the next one as soon as the intervenant tells you.
card-closed-title = The questionnaire is closed
card-closed-text = The time for answering is over. The group’s results are then presented to you.
card-again = Type another code

## Drawing a card from afar

draw-title = Draw a card
draw-what = Your group does not meet in one place: this link stands in for paper cards. The button draws a fresh card at random and gives you its code.
draw-once = Draw one card only. Nothing checks it: the group trusts you, and there is one card for each member.
draw-keep = Keep your card’s code: it serves for this questionnaire and for the next one, and connects your answers without your name.
draw-nobody = Nobody sees who draws a card, when, or how many are drawn.
draw-no-script = Your browser runs no scripts: copy the code that follows “TIRAGE” in the link, or the one on the sheet.
draw-code = Your group’s draw code
draw-code-hint = The word TIRAGE, then 17 characters; hyphens and capitals are optional. For example:
draw-button = Draw my card
draw-has-card-link = I already have my card
draw-again = Go to the page that draws cards
draw-fault-empty = Type the draw code that you were sent.
draw-fault-length = A draw code has 17 characters after the word TIRAGE; there are { $found } here. Compare it with the message that you were sent.
draw-fault-character = No draw code contains “{ $character }”. Compare this character with the message that you were sent.
draw-fault-check = A character does not fit: it may have been misread or swapped with its neighbour. Compare it with the message that you were sent, block by block.
draw-unknown-title = This draw link is not known
draw-unknown-text = The code is complete, but it draws no card here. Compare it with the message that you were sent. If it is exact, ask the intervenant for the current link.
draw-full-title = All the cards of this group have been drawn
draw-full-text = There is one card for each member, and none is left. If you have already drawn one, use its code: it is still good. If not, talk to the intervenant.
draw-has-card-title = This code looks like a card’s
draw-has-card-text = If it is written on your card, do not draw another: it opens the questionnaire directly. If it comes from the message with the draw link, a character may have been misread: compare, then type it again with the word TIRAGE.
card-perhaps-link = If this code came in a message, after the word TIRAGE, it only serves to draw your card.
card-is-link-title = This code draws a card
card-is-link-text = A code that begins with TIRAGE is the one of your group’s link. Draw your card with it first: the card’s code opens the questionnaire.
drawn-title = Here is your card
drawn-note = Write this code down, photograph it or print this page.
drawn-keep = It is kept nowhere else, and also serves for the next questionnaire. Give it to nobody.
drawn-go-on = Go on to the questionnaire
drawn-early = No questionnaire is open at the moment. Keep your code: it will open the next one as soon as the intervenant tells you.
drawn-again = If you load this page again, it shows the same card.

group-remote = Remote
group-remote-told = remote
group-remote-hint = “Remote”: the members do not meet. A link stands in for paper cards; each draws theirs with it. It rests on trust: whoever draws twice takes somebody else’s card.
draw-text = For a remote group, a link to send to its members, with which each draws a card: never more cards than members.
draw-made = Each remote group has its draw link. Nobody sees how many cards are drawn.
draw-renew-fold = Link lost, or sent too widely?
draw-renew-text = You can make a new link. The old one then draws nothing; cards already drawn stay good, and count among the group’s.
draw-renew = Make the link anew: { $group }
draw-sheet-title = The draw link, to send now
draw-sheet-once = A draw link is shown only once.
draw-sheet-how = Copy it into a message to the members of its group, and to them alone, or print it. If it gets lost, make another from the dispositif’s page.
draw-sheet-trust = Do not draw from it yourself: each card drawn is a member’s.
draw-link = Draw link: { $group }
draw-link-for = Each member of the group opens this link once, and draws a card.
draw-link-typed = Or type the code at
sheet-reserve-mark = ↓ Reserve: keep it sealed
draw-full-way = Type the code of my card

## The same people

new-same-people = The same people as another dispositif of this organisation
new-same-people-none = No, other people
new-same-people-hint = The same people divided in two different ways would tell too much of each: so this one takes over the groups of the first, what is shown of them and when, and a threshold at least as high. Leave the groups empty in that case.
fault-same-people = Choose a dispositif of the same organisation, or “No”.
fault-same-people-groups = The groups are taken over from the other dispositif: leave these lines empty.
same-people-told = The same people as:
same-people-fixed = The groups, what is shown of them and when are the same. A group added or removed here is so everywhere; as soon as one of them has its cards, nothing changes any more.
refused-same-people-title = Another dispositif shares these groups
refused-same-people-text = It has its cards or has started: the groups that they share no longer change. Nothing was modified.

## Participant: the questionnaire

moment-before = Your view before the sessions
moment-after = Your view after the sessions
moment-follow_up = Your view some months later
moment-monthly = Your view this month
form-length = { $items } questions, about { $minutes } minutes
frame-title = Who will see what
frame-nobody = Nobody sees your answers: not your colleagues, not the intervenant who leads the sessions, not the management.
frame-team-whole = The group sees averages and numbers of people in a session, for the whole, from { $k } answers on.
frame-team-groups = Each group sees its averages in a session, from { $k } answers on; a smaller group is put together with others.
frame-management = The management receives overall charts, after the group: the same averages and numbers of people.
frame-management-groups = The management then receives the same averages and numbers of people: the whole, each group that has enough answers, and groups put together by trade, site or department.
frame-paired = Only the answers of those who answer before and after with the same card count.
frame-pseudonymous = Your answers are encrypted and do not carry your name (they are pseudonymised); they are deleted as soon as the last results are published.
frame-optional = You can skip every question.
frame-until = You can answer, change or erase your answers until { $day }.
frame-home-made = A home-made questionnaire, not scientifically validated. It serves dialogue, not diagnosis.
form-begin = Begin
form-answered = Answers given
form-answered-of = of { $items }
form-progress = { $position } of { $total }
form-declined = I prefer not to answer
form-not-concerned = Does not apply to me
form-replaces = If you have already answered with this card, what you send now replaces everything.
form-send = Send my answers
form-erase = Erase my answers
form-erase-text = They are erased at once, for good. You can answer again until { $day }.
form-erase-hint = I have already answered and want to erase my answers
form-faults-title = Some answers could not be read
form-faults-text = Nothing is saved yet. Check the questions marked below, then send again.
form-fault-item = Choose one of the answers offered.
form-blank = Answer one question at least, or close this page: nothing is saved.
shut-title = The questionnaire has just closed
shut-open-title = This questionnaire has closed, the next one is open
shut-open-text = Your answers were for the questionnaire before: they were not recorded. Type your card’s code again to answer the one that is open.
shut-next-title = The questionnaire has just closed
shut-next-text = Your answers arrived after closing and were not saved. Keep your card: it will open the next questionnaire.
shut-text = Your answers arrived after closing and were not saved. There is nothing for you to do; the group’s results are then presented to you.

thanks-title = Your answers are saved.
thanks-next-title = What happens now?
thanks-next = The questionnaire stays open until { $day }. The group’s results are then presented to you in a session.
thanks-next-paired = The questionnaire stays open until { $day }. The results appear after the second questionnaire.
thanks-keep-vote = Keep your card: it may serve to vote on what the group reads in the results.
thanks-keep-card = Keep your card: it also opens the next questionnaire, and links your answers from one time to the next, without your name.
thanks-next-until = The next questionnaire is planned until { $day }.
thanks-change = To change your answers, until the end of { $day }, type your code again and answer all the questions: what you send then replaces what you sent before. You can also erase them.
thanks-change-link = Type my code
erased-title = There are no more answers with this card.
erased-text = If you had answered, your answers are erased. You can answer again until { $day }.
form-blank-title = No answer is chosen

## Participant: how your anonymity is protected

protect-title = How your anonymity is protected
protect-new-tab = (new tab)
protect-who-title = Who sees what
protect-who-nobody = Your answers: neither your colleagues, nor the intervenant, nor the management.
protect-who-group = Results of at least { $k } answers: the group and the intervenant, then the management.
protect-how-title = What protects you
protect-how-card = A card drawn at random: nobody notes who has which.
protect-how-stored = Encrypted answers, without name, time or address.
protect-how-until = They are pseudonymised until the last restitution, then deleted.
protect-not-title = What is not guaranteed
protect-not = Someone can see you answer. Two colleagues can put together what they know. A result can make people guess an answer. Until the deletion, whoever administers the server holds the key.
protect-doubt-title = If in doubt
protect-doubt = Skip the question or do not answer: nobody is told.
protect-more-title = More about it
protect-more-card = Your card’s code links your answers from one questionnaire to the next, without your name. The page uses no cookie.
protect-more-change = Until closing you can change or erase your answers, and nobody sees a result.
protect-more-until = Answers are deleted with their key. If the dispositif is cancelled, they are deleted at once; if it stops without that, on a day set in advance at the latest, like cards and free texts. The group’s results stay.
protect-more-paper = On paper, the person in charge of entering reads the sheet, without a name. They belong neither to the group nor to its hierarchy.
protect-more-text = A free text, if you are asked for one, is read by the intervenant, from 10 texts on, mixed.
protect-more-phone = Whoever opens your phone may see the page: close it once you have sent your answers.
protect-more-talk = A question? The intervenant, the occupational physician or the data protection officer will answer.

## Errors

error-not-found-title = This page does not exist
error-not-found-text = The address may be incomplete, or what it showed is no longer there.
error-too-large-title = What was sent is too long
error-too-large-text = This form cannot hold so much text. Go back: your text is still there. Shorten it, then send again.
error-cross-site-title = This was sent from another site
error-cross-site-text = Nothing was saved. Open the page on this site, then send again.
error-form-title = The form could not be read
error-form-text = Nothing was saved. Go back and send it again.
error-internal-title = The service could not answer
error-internal-text = Nothing was half saved. Try again in a moment; if it goes on, tell the person who administers this service.
link-closed-title = This link opens nothing any more
link-closed-text = It may be incomplete, past its end date, or withdrawn by the intervenant. Ask them for a new one.

refused-started-title = The dispositif has started
refused-started-text = Its groups and its cards are fixed since the first questionnaire opened. Nothing was changed.
refused-no-group-title = The groups are missing
refused-no-group-text = Add at least one group to the dispositif, then try again.
refused-no-cards-title = The cards are missing
refused-no-cards-text = Print the cards first: without a card, nobody can answer.
refused-cards-made-title = The cards exist already
refused-cards-made-text = The sheet of cards is made once. While nothing is open, you can take it back from the dispositif’s page: the printed cards then open nothing.
refused-wave-order-title = Another questionnaire comes first
refused-wave-order-text = Questionnaires open in their order. Close the one before.
refused-wave-state-title = This is no longer possible
refused-wave-state-text = This questionnaire was opened or closed already. Go back to the dispositif’s page to see where it stands.
refused-past-day-title = This day is past
refused-past-day-text = Go back and choose today or a later day as the last day for answers.
refused-day-order-title = This day is too late
refused-day-order-text = The last day of a questionnaire must come before that of the next one. Nothing was opened: choose an earlier day.
refused-not-released-title = Nothing is published yet
refused-not-released-text = Results are computed once, when the questionnaire closes.
refused-already-imported-title = This file was imported already
refused-already-imported-text = A file is imported and published once.
error-to-card = Type the code of your card
error-to-management = Back to the page of results
error-to-front = Front page

## Faults of forms

fault-title = To correct
fault-name = Write the organisation’s name, of 120 characters at most.
fault-name-title = Write the dispositif’s title, of 120 characters at most.
fault-k = The threshold is a whole number, at least 5: it can be raised, never lowered.
fault-primary = Choose at most three primary indicators: with more, a small group cannot tell anything.
fault-primary-unknown = Choose indicators that the questionnaires measure.
fault-group = Give each group a name and a number of members, from 1 to 99.
fault-group-twice = Two groups have the same name. Tell them apart.
fault-group-unknown = This group does not exist in the dispositif. Check its name.
fault-past-day = Choose today or a later day.
fault-day-order = The questionnaire after the sessions closes later than the one before them. Check both days.
fault-day = Write a complete date: day, month, year.
fault-choice = Choose one of the options.
fault-email = Write a complete address, such as firstname.name@example.org.
fault-email-taken = There is already an account with this address.
fault-password-short = Choose a password of at least 12 characters.

## Front page

front-title = See the group, never the person
front-lead = Entrevoix goes along with psychosocial dispositifs: a short questionnaire before and after, results for the group, and nobody recognisable.
front-participant-title = You have a card
front-participant-text = It opens your group’s questionnaire: 3 to 5 minutes, no account, no password.
front-participant = Answer the questionnaire
front-intervenant-title = You lead a dispositif
front-intervenant-text = Prepare it, print the cards, read the results with the group.
front-intervenant = Log in
front-management = Do you head the organisation? The intervenant gives you the link to your results.

## Intervenant: coming in

login-title = Log in
login-email = Email address
login-password = Password
login-send = Log in
login-wrong = The address and the password do not go together. Check both.
login-too-often = Too many tries in a short time. Wait a minute, then try again.
log-out = Log out
space-name = Intervenant’s space
login-forgotten = Password lost? Ask the person who administers this service for a new one.

## Intervenant: the dispositifs

home-title = My dispositifs
home-empty = No dispositif yet. The first one takes a few minutes to prepare.
home-unreadable = This dispositif cannot be read: what is kept of it is damaged. Tell whoever runs this service: its log says what is to be restored from a backup.
new-dispositif = New dispositif
organisation-new = New organisation…
organisation-name = Name of the organisation
organisation-create = Add the organisation
back-to-dispositif = Back to the dispositif

life-name = Where the dispositif stands
life-preparation = Preparation
life-before = Before
life-sessions = Sessions
life-after = After
life-restitution = Restitution
life-done = done
life-now = under way
life-to-come = to come

next-title = To do now
next-groups = Add the groups
next-groups-why = Say who takes part: each group’s name and its number of members.
next-cards = Prepare the cards
next-cards-why = Each participant draws a card. It serves for each questionnaire, without their name.
next-open-before = Open the questionnaire before
next-open-after = Open the questionnaire after
next-open-follow_up = Open the follow-up questionnaire
next-open-monthly = Open this month’s questionnaire
next-open-why = Everything is ready. Tell the group, then open the questionnaire.
next-sessions-why = The sessions first. After the last one, tell the group and open the questionnaire.
next-open-day = Planned until { $day }
next-first-day = Questionnaire before planned until { $day }
next-close = Close it earlier…
next-close-why = The questionnaire is open until { $day }. Nothing to do: it closes by itself.
next-close-day = Nothing to do: open until { $day }
next-transmit-before = Read the results before
next-transmit-after = Read the results after
next-transmit-follow_up = Read the follow-up results
next-transmit-monthly = Read this month’s results
next-transmit-why = Read the results with the group.
next-link = Create the management’s link
next-link-why = Results are transmitted, but the management has no link to read them yet.
next-compare = Compare before and after
next-compare-why = The questionnaires before and after are closed and transmitted.

kind-analyse_de_pratiques = Analyse de pratiques (practice analysis)
kind-regulation = Régulation (team regulation)
kind-echange_de_pratiques = Échange de pratiques (exchange of practices)
kind-supervision = Supervision
kind-accompagnement_au_changement = Support through change
kind-atelier_d_ecoute = Listening and support workshop
kind-capsule = Self-paced capsule
kind-other = Another form
granularity-whole = Whole
granularity-whole-hint = One result, for all participants together, from 5 answers on. From 8 on, questions about the dispositif itself are added to the questionnaire after, counted one by one. It tells the most where groups are small. It does not tell how the groups differ.
granularity-by_group = By group
granularity-by_group-hint = One result for each group with at least 5 answers; the others are put together, and a group of fewer than 5 members is never shown alone. No questions about the dispositif itself. The change of each group from before to after is read without a verdict: only that of the whole carries one.
mode-diagnostic = Diagnostic
mode-diagnostic-hint = A picture each time: results appear as soon as the questionnaire closes, and you can talk about them at the start. Who answers may differ between the two, so the change is judged cautiously: at least 20 points for 8 participants.
mode-evaluation = Evaluation
mode-evaluation-hint = What moved for those who answered twice with their card; whoever is missing once is not counted. Nothing to read or hand over before the end. A smaller change can be told: at least 14 points for 8 participants.
k-told = threshold of { $k } answers

## Intervenant: a new dispositif

new-lead = A single page, and the usual choices are made. The groups can change until the cards are printed.
new-what = The dispositif
new-organisation = Organisation that orders it
new-organisation-other = Another one, below
new-organisation-name = Name of the new organisation
new-organisation-hint = Town hall, hospital, association… Participants read it on their card.
new-title = Title of the dispositif
new-title-hint = For example “Analyse de pratiques 2026”. Participants read it on their card.
new-kind = Form
new-groups-hint = Leave without a name the rows that you do not need. Groups usually have { $most } people at most.
new-group = Group { $number }
new-show = What will be shown
new-fixed = These choices are fixed as soon as the dispositif is created, and told to the participants.
new-granularity = Results
new-mode = When results appear
new-k = Threshold of answers
new-k-hint = Below this number nothing is said. It can be raised by agreement, never lowered below 5.
new-ask = The same questions before and after: quality of life and working conditions, isolation, felt exhaustion. About 4 minutes. With “whole”, from 8 participants on, five more questions in the questionnaire after, about the dispositif itself.
new-rps6 = Add the six dimensions of psychosocial risks
new-rps6-hint = 12 more questions, about 3 minutes.
new-primary = Primary indicators
new-primary-hint = At most three. Only these get a verdict; the fewer they are, the smaller the change that can be told.
new-before-on = Before: last day for answers
new-after-on = After: last day for answers
new-days-hint = You confirm each day when you open the questionnaire.
new-create = Create the dispositif

## Intervenant: a dispositif

groups-title = Groups
groups-none = No group yet.
members-told = { $members ->
    [one] { $members } member
   *[other] { $members } members
}
group-name = Name of the group
group-members = Members
group-add = Add the group
group-remove = Remove “{ $group }”
group-remove-fold = Remove this group…
group-remove-text = The group, what is said of it here and the sessions at which it meets alone leave the dispositif. Nothing is open yet: no answer is lost. To put it back, add it again.
size-title = What this size can tell
size-told = With { $members } participants: a result from { $k } answers on; only a change of at least { $best } to { $worst } points can be told, depending on the number of answers and of indicators.
size-nothing = { $members ->
    [one] With { $members } participant, no figure can be published: it takes { $k } answers. The dispositif keeps its meaning: the restitution rests on the discussion.
   *[other] With { $members } participants, no figure can be published: it takes { $k } answers. The dispositif keeps its meaning: the restitution rests on the discussion.
}
size-no-indicator = With { $members } participants: a result from { $k } answers on. Without a primary indicator the change is given as exploratory, without a verdict.
size-never-alone = Too small to be shown alone, put together with others: { $groups }.

cards-title = Cards
cards-text = One card for each member and two in reserve for each group, on A4 sheets to cut. They are folded, shuffled and drawn: nobody notes who took which.
cards-once = The codes are shown once. Make the printer ready before you go on; afterwards the groups no longer change.
cards-make = Make the cards and print them
cards-made = The cards are made. Their codes exist on the printed sheets alone; a lost card is replaced by one from the reserve.
cards-made-paired = In evaluation mode, whoever changes cards between the two questionnaires no longer counts.
cards-need-groups = Add the groups first: they tell how many cards to print.
cards-back-fold = Sheets lost or misprinted?
cards-back-text = While no questionnaire is open, you can take the cards back and make others. The printed ones then open nothing.
cards-back = Take the cards back
sheet-title = Your cards, to print now
sheet-once = This page will not be shown again.
sheet-how = Print it with your browser’s command (Ctrl + P, or ⌘ + P), on A4, at 100%. If you save it, delete the file once the sheet is printed: these codes must exist on paper alone.
sheet-print = Print. Each group begins on a new sheet.
sheet-cut = Cut along the dashes, then fold the cards in two, at the small marks at the top and the bottom.
sheet-draw = Shuffle the cards of a group; each person draws one.
sheet-reserve = Before you cut, find the { $reserve } reserve cards of each group: each has the word “Reserve” in the margin at its right, which cutting takes away. Put them aside, a sealed envelope for each group: they replace those that get lost and serve, at the entry, for sheets of paper without a code. For nothing else. They do not vote on the reading.
sheet-count = { $cards } cards
sheet-done = Printed, back to the dispositif
card-how = Point your phone at the square, or type the code at
card-keep = Keep this card: you will need it again.

waves-title = Questionnaires
wave-before = Questionnaire before
wave-after = Questionnaire after
wave-follow_up = Follow-up questionnaire
wave-monthly = This month’s questionnaire
wave-state-draft = in preparation
wave-state-open = open
wave-state-closed = closed
wave-state-released = results ready
wave-state-transmitted = transmitted
wave-state-cancelled = cancelled
wave-told-draft = Planned until { $day }.
wave-told-open = Answers are taken until the end of { $day }. Nobody sees them, and their number is not shown.
wave-told-closed = The results appear with those after, for those who answered twice.
wave-told-released = Read the results with the group, then transmit them.
wave-told-transmitted = Results transmitted to the management on { $day }.
wave-told-cancelled = Cancelled: nothing of it is published, and its answers are deleted.
wave-told-cancelled-unopened = Cancelled before it opened: nobody answered it.
threshold-reached = { $who }: threshold of { $k } answers reached.
threshold-not-yet = Threshold of { $k } answers: not read as reached yet. Answers are counted at 00:00 alone.
threshold-day = As at 00:00 on { $day }.
threshold-midnight = The next reading is tonight at 00:00.
wave-open-no-session = { $sessions ->
    [one] The session that is planned has not taken place yet: opened now, the questionnaire “after” can say nothing of what it changes.
   *[other] None of the { $sessions } sessions that are planned has taken place yet: opened now, the questionnaire “after” can say nothing of what they change.
}
wave-open-sessions-left = { $sessions ->
    [one] One session is still to come: what it changes will not be read in the questionnaire “after”.
   *[other] { $sessions } sessions are still to come: what they change will not be read in the questionnaire “after”.
}
wave-until = Last day for answers
wave-open = Open the questionnaire
wave-open-fixes = From the opening on, the cards cannot be taken back and the groups no longer change.
wave-open-tell = Tell the group: the same cards serve again.
wave-close-fold = Close now…
wave-close-text = Closing is final: nobody can answer, change or erase any more, and the questionnaire does not open again.
wave-close-shows = Results are computed once, at once.
wave-close-keeps = The answers wait, encrypted, for the questionnaire after: no result appears until then.
wave-close = Close for good
wave-preview = Preview
wave-results = Results
preview-note = Preview: this is the page as participants see it. Nothing is sent: the button that sends does nothing here.

compare-title = Before and after
compare-read = Read the comparison
compare-later = The comparison appears when the questionnaires before and after are closed.
compare-nothing = Nothing can be compared: no indicator is measured in the same way before and after.
compare-unsaid = Too few answers for any mean to be published, before and after: no change can be told. It says nothing of how the group is doing.

links-title = Management’s link
links-text = The management has no account. A link shows what you have transmitted, and nothing else, until the day that you choose.
link-until = Link open until
link-create = Create a link
fault-link-retention = Choose the day of deletion at the latest: a link does not open beyond it.
link-revoke-fold = Withdraw the link…
link-revoke-text = It takes effect at once, for good: whoever opens it reads nothing any more. You can create another link.
link-revoke = Withdraw the link
link-told-live = Link open until { $day }
link-told-ended = Link ended on { $day }
link-told-revoked = Link withdrawn on { $day }
link-made-title = The link is made
link-made-text = Send this address to the person who ordered the dispositif:
link-made-once = Copy it now: it will not be shown again. If it gets lost, withdraw this link and create another.

results-before = Results before
results-after = Results after
results-follow_up = Follow-up results
results-monthly = Results of the month
transmit-title = Transmit to the management
transmit-text = The group first: read these results with it. As soon as you transmit them, the management’s links show them.
transmit-fold = We have read them with the group…
transmit-final = It is final.
transmit = Transmit to the management
transmitted-on = Transmitted on { $day }.
talk-title = Talking without figures
talk-1 = What helped you, in the last two weeks, to do your work well?
talk-2 = Whom do you talk to about a difficult situation, and what makes it possible?
talk-3 = What would you like to find again, or no longer find, at the end of the sessions?
transmit-title-done = Transmission
talk-3-over = What would you like to find again, or no longer find, in the months to come?

## Free text and paper

frame-paper = Some people answer on paper: a person in charge of entering the sheets will read them, without names. They belong neither to the group nor to its hierarchy.
frame-text = The intervenant reads the free texts along with the results, from { $texts } texts on, mixed and without group; if there are fewer, they are deleted unread. They do not go to the management and are deleted by { $day } at the latest.
text-title = One more word
text-label = Would you like to add something?
text-hint = Optional, { $max } characters at most.
text-no-name = Write neither a name nor a detail by which you, or somebody else, would be recognised.
text-readers = The intervenant reads it after closing, from { $texts } texts on, mixed and without group. Nobody reads it before: for help, call
text-readers-next = { "," }
text-readers-last = { " or" }
text-fault = Your text has { $found } characters. Shorten it: { $max } at most.
text-late-title = Your answers are saved, your text is not
text-late-text = The questionnaire closed at the same moment. Your answers count; the text was not kept.
thanks-paper = Are you entering sheets of paper?
thanks-paper-link = Next sheet

new-collect = How answers arrive
new-paper = Questionnaires on paper will be entered
new-paper-hint = You print a blank questionnaire; a person outside the group and its hierarchy, and who is not you, enters the sheets once the last one is in. They read them, without names, and participants are told.
new-text = Ask a last open question
new-text-hint = “Would you like to add something?”, 500 characters at most. You alone read the texts, along with the results, from { $texts } texts on, mixed and without group; if there are fewer, they are deleted unread. With fewer than { $texts } participants the question is not asked. A way of writing can make someone recognised: without a precise need, leave this box empty.

kept-cards-texts = The cards, the free texts and their key are deleted when the reading is validated, and on { $day } at the latest. What is published stays.

texts-title = Free texts
texts-mixed = All texts, mixed and without group. Their order says nothing and does not change.
texts-care = These texts are for you: talk with the group about what they say, without quoting them or looking for who wrote them. This service passes them on to nobody, and they are deleted by { $day } at the latest.
texts-not-asked = With fewer than { $texts } participants no text would ever be read: the open question is not asked.
texts-not-yet = Nothing is read before the results. From { $texts } texts on, they appear here, mixed and without group.
texts-given-up = This questionnaire was cancelled: its texts are deleted, and nobody read them.
texts-too-few = Fewer than { $texts } texts: nothing is read. They were deleted at closing.

wave-paper = Paper form
paper-title = Paper questionnaire
paper-how = Print this page with your browser’s command (Ctrl + P, or ⌘ + P), on A4, on both sides. The sheet is the same for all: it bears neither name nor number.
paper-print = Print a sheet and prepare an envelope for each person who answers on paper. Write on the sheet until when to hand it in, some days before closing: entering takes time.
paper-hand-out = Each of them draws a card too, like the others, and copies its code onto the sheet. Leave the reserve cards in their sealed envelopes.
paper-give = The person who enters belongs neither to the group nor to its hierarchy, and is not you. Hand them the closed envelopes, the reserve cards still sealed, and the rules of this page:
paper-hand-in = To be handed in by
paper-frame-entry = A person in charge of entering the sheets will read them, without names. They belong neither to the group nor to its hierarchy. Nobody else sees your answers: neither your colleagues, nor the intervenant, nor the management.
paper-frame-destroyed = The sheet is destroyed once entered.
paper-frame-change = With your card’s code you can change or erase your answers on { $address } until { $day }.
paper-code = Copy it legibly and keep the card: it also serves for a later questionnaire. Without a code the sheet is entered with a reserve card, as long as there is one.
paper-code-paired = Copy it legibly and keep the card: it links your answers before and after without your name. Without a code the sheet cannot count.
paper-tick = Tick one box per line.
paper-skip = You can skip each question; a line without a cross counts as “I prefer not to answer”.
paper-question = Question
paper-declined = I prefer not to answer
paper-text = The person in charge of the entry copies it. Write in capitals: handwriting can be recognised.
paper-return-title = Handing in the sheet
paper-return-envelope = Put the sheet alone in the envelope and close it. Write nothing on it.
paper-return-mixed = The envelopes are mixed, then opened when the last one is in. The sheets are then entered in no order.
paper-return-destroyed = After the entry the sheets are destroyed.

entry-title = Entering paper questionnaires
entry-lead = You are in charge of the entry. Behind each sheet there is a person: these rules protect them.
entry-before-title = Before you begin
entry-who = You belong neither to the group nor to its hierarchy, and are not the intervenant. Otherwise, entrust the entry to somebody else.
entry-wait = Wait for the last envelope or the agreed date. Open none before.
entry-mix = Mix the envelopes, open them all, throw them away, mix the sheets. Only then begin.
entry-each-title = For each sheet
entry-code = Type the code written on the sheet. If the questionnaire does not open, compare the code sign by sign.
entry-no-code = No code: if the sheet says that it cannot count without a code, do not enter it. Otherwise take a reserve card of the group ticked on the sheet, another one for each sheet; it counts, without a link to another questionnaire. If there are several groups and none is ticked, do not enter it.
entry-tick = Copy what is ticked, nothing more. No box or several boxes on a line: leave the question blank. A sheet that is wholly blank is not entered.
entry-text = Copy the free text without correcting it. Replace a name with “…”.
entry-next = Send, then “Next sheet”: the field for the code comes back, empty.
entry-once = One sheet, one entry, one card. More sheets without a code than reserve cards? Take no other card: destroy them with the rest, without entering them.
entry-start = Enter a sheet
entry-sheet-of = Sheet “{ $moment }”
entry-sheet-replaces = With a card that was used before, this sheet replaces what was kept.
entry-sheet-send = Send the sheet
entry-saved-title = The sheet is saved.
entry-saved = Put it with those to be destroyed, then go on to the next one.
entry-rules-link = Read the rules again
entry-after-title = After the last one
entry-destroy = Destroy the sheets the same day, in a shredder, and the cards that you used. Give the other reserve cards back in a sealed envelope.
entry-silence = Tell nobody what you have read. Keep no copy, note or photograph.
paper-group = Your group
paper-group-hint = Tick it: it serves only for sheets without a code.
erased-cards-texts = Cards and free texts deleted on { $day }, with their key: { $reason }.
texts-erased = The texts of this questionnaire are deleted: the time for which they are kept is over.

## Intervenant: the method, and what the size allows

size-spare = { $spare ->
    [0] Everybody has to answer for a result to appear.
    [one] A result still appears if one person is missing, not more.
   *[other] A result still appears if { $spare } people are missing, not more.
}
size-spare-twice = { $spare ->
    [0] Everybody has to answer twice, with the same card, for a result to appear.
    [one] A result still appears if one person misses one of the two questionnaires, not more.
   *[other] A result still appears if { $spare } people miss one of the two questionnaires, not more.
}
size-alone = { $count ->
    [one] If everybody answers, shown on its own: { $groups }.
   *[other] If everybody answers, shown on their own: { $groups }.
}
size-together = If everybody answers, shown together: { $groups }.
size-questions-from = Questions about the dispositif itself, counted one by one: from { $n } answers on.
size-questions-never = Questions about the dispositif itself: never here, it would take { $n } answers.
size-questions-by-group = Questions about the dispositif itself: never with “by group”.
size-warning-nothing = At this size no figure can ever appear: it takes { $k } answers, and the dispositif has fewer participants.
size-warning-one-group = With a single group, “by group” gives the same result as “whole”, without the questions about the dispositif itself.
size-warning-no-group-alone = At these sizes “by group” shows no group on its own, even if everybody answers: they are put together. “Whole” tells as much, and more if many answer.
size-remedy = This choice is fixed. As long as the cards are not made you can change the groups; otherwise create another dispositif.
new-warning-title = Before you create it
new-warning-remedy = Change the groups or this choice, or create the dispositif despite this warning.
new-create-anyway = Create despite the warning

method-title = Method
method-link = How to read these figures: the method
method-lead = What this dispositif can tell, with its own numbers, and what it will never tell. These rules hold for everyone who reads; you can print this page for whoever orders the dispositif.
method-fixed = The threshold, the primary indicators, “{ $granularity }” and “{ $mode }” are fixed since the dispositif was created. The groups and their numbers of members are once the cards are made, and for good when the first questionnaire opens.
method-who-title = Who is shown alone, who is put together
method-no-groups = Add the groups: the numbers of this page depend on them.
method-whole = { $members ->
    [one] One member alone: nothing can be said below { $k } answers.
   *[other] One result, for the { $members } members together, from { $k } answers on. Below, nothing is said.
}
method-groups = A group is shown on its own from { $k } answers on. The others are put together; if they have fewer than { $k } answers between them, the smallest visible group joins them. If that is not enough, nothing is said of them.
method-group-can = { $group }, { $members } members: on its own from { $k } answers on, unless groups that are too small have to join it.
method-group-never = { $group }, { $members ->
    [one] { $members } member
   *[other] { $members } members
}: never on its own, always put together.
method-bands = A group’s number of answers is given as a band; that of the whole and of groups put together is exact.
method-total = The total, and the results by trade, site or department, are made of the results as they are published: with a bound in, they become a bound.
method-valid = A sheet counts if each primary indicator can be computed from it: { $names }. Participation alone decides who is put together, never the answers.
method-valid-all = Every sheet counts: no primary indicator is declared. Participation alone decides who is put together, never the answers.
method-too-few-elsewhere = Any other indicator that has fewer than { $k } answers somewhere is published nowhere: the other figures would give it away.

method-means-title = How far a figure is given
method-means = A mean goes from 0 to 100. Very near an end it would tell what each person answered: it becomes a bound. Between both bounds it is exact, rounded to the point. The more answers there are, the more often it is exact. Where a sheet is incomplete, its score is set to the nearest that a complete sheet can have (where the questions are on several scales, it is the group’s sum): the result does not show which questions were left out.
method-counts = One number an indicator: the people at { $theta } points out of 100 or more. Exact between both bounds. Never a distribution of the answers, never a second threshold.
method-counts-varied = One number an indicator: the people at its threshold or more ({ $theta } points out of 100). Exact between both bounds. Never a distribution of the answers, never a second threshold.
method-counts-later = From the second questionnaire on this number is not published where some numbers, beside what is published already, would show that everybody’s score changed.
method-not-counted = No number of people for { $names }: the questions are not all on one scale, and beside the mean the number could tell what each answered to one of them.
method-questions-from = Questions that belong to no indicator, such as those about the dispositif itself, are counted one by one, for the whole: the same number, without a mean, from { $n } answers to the question on. Those of an indicator never are: beside its mean their count would tell too much.
method-table = By the number of answers that count
method-answers = Answers
method-people = Count
method-change = Change
method-mean-of = Mean: { $names }
method-ends = { $low } or { $high }
method-change-between = { $best } to { $worst }
method-example = To read it: with { $n } answers a low mean is written “{ $low }”, a high mean “{ $high }”; between both it is exact.
method-example-count = A low count is written “{ $low }”, a high one “{ $high }”.
method-too-coarse = too few for so short a scale
method-rows-left-out = For a number between two rows, the bounds lie between theirs.
method-pooled-above = No group has more than { $n } members: above that, a line holds for groups put together.
method-pooled-always = No group comes to { $k } members: each line holds for groups put together.
method-nothing = Nothing can be published at this size: there are no bounds to give.

method-change-title = The change from before to after
method-change-diagnostic = The change is the difference of two published means, for the same groups. Who answers may differ from one time to the other: the change is judged cautiously.
method-change-evaluation = Only those count who answer before and after with the same card. Nothing appears before the end; a smaller change can be told, since they are the same people.
method-change-told = The last number of each line gives the smallest change of the whole, in points, that can be called a change: with one primary indicator, then with all that are declared. Below it: “inconclusive”, which does not mean “unchanged”.
method-change-bound = If one of the two means is a bound, no change is told.
method-change-all = The verdict is always that of the whole. A group, or a set of groups, that is shown at both moments has its change and a cautious interval, without a verdict.

method-roles-title = Who sees what, and when
method-role-what = What
method-role-management = Management
method-role-intervenant = You
method-role-participant = Participants
method-role-results = Published results
method-role-results-management = once transmitted
method-role-results-intervenant = the same, at once
method-role-results-whole = those of the whole, presented to the group
method-role-results-groups = those that hold their group, presented to it
method-role-answers = Single answers
method-role-never = never
method-role-own = theirs, before sending
method-role-open = Before closing
method-role-nothing = nothing
method-role-threshold = threshold reached, or not yet
method-role-text = Free texts
method-role-text-read = after closing, from { $texts } texts on, mixed, without group
method-paper = Paper sheets are read, without a name, by the person who enters them, and by no one else.
method-until = The answers and their key are deleted as soon as the last results are published; the cards, as soon as the reading is validated too, and on { $day } at the latest. Published results stay, without correction or second computation.
method-until-texts = The answers and their key are deleted as soon as the last results are published; the cards and the free texts, as soon as the reading is validated too, and on { $day } at the latest. Published results stay, without correction or second computation.

method-not-title = What is not guaranteed
method-not-likely = Only certainty is ruled out: a figure can always make people guess what somebody answered.
method-not-two = In a group of { $k } answers, two colleagues who put together what they know may find out what a third one answered.
method-not-skipped = Somebody who knows which questions a colleague left out may learn more about them.
method-not-all = If only { $k } people make up a group that is shown on its own, each knows that all of them answered.
method-not-cards = Somebody who keeps reserve cards, you included, can answer with them. Keep them sealed, or entrust them to somebody outside the hierarchy.
method-not-drawn = A member can draw several cards with a draw link: nothing checks it, and they then take somebody else’s.
method-not-unchanged = In “diagnostic”, somebody who rightly believes that nobody changed can learn more from one mean to the next.
method-not-overlap = The same people in two dispositifs that are not declared together can become recognisable.
method-not-watch = Somebody who watches someone answer, or the network at that moment, can know who answers; a backup made while the questionnaire is open shows what came before it and after.
method-not-host = The person who runs the server holds the database and the keys until these are destroyed: they could read answers.
method-link-plain = The method
method-group-can-all = { $groups }: each on its own from { $k } answers on, unless groups that are too small have to join it.
method-group-never-all = { $groups }: never on their own, always put together.

## Intervenant: how often the verdict is right

method-rates-told = What this verdict would have said of 100 dispositifs drawn at random whose truth is known, with one primary indicator and a dispersion of 20 points, that of the convention.
method-rates-table = Over 100 dispositifs drawn at random, what the verdict says
method-rates-false = Nothing changes, and a change is told
method-rates-stable = Nothing changes, and “stable” is told
method-rates-seen = The mean changes by 19.5 points, and it is told
method-rates-wider-evaluation = The dispersion is a convention. If people change far more unequally (30 points instead of 20), a change that does not exist is told up to { $worst } times in 100.
method-rates-wider-diagnostic = The dispersion is a convention. If people differ far more from each other (30 points instead of 20), a change that does not exist is told up to { $worst } times in 100.

## Figures

figure-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
figure-answers-band = { $from } to { $to } answers
figure-answers-open = { $from } answers or more
figure-band = { $from } to { $to }
figure-open-band = { $from } or more
figure-fewer = fewer than { $k } answers
figure-answered-before = before: { $answers }
figure-answered-after = after: { $answers }
figure-answered-follow_up = follow-up: { $answers }
figure-answered-monthly = { $waves ->
    [one] { $waves } monthly questionnaire
   *[other] { $waves } monthly questionnaires
}
figure-months-through = { $first } – { $last }
figure-groups = { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}
figure-whole = Whole
figure-total = All groups
figure-pool = { $groups } groups put together
figure-months = { $first } and { $last }
figure-high-is-good = high = favourable
figure-high-is-risk = high = unfavourable
figure-who = Who
figure-moment = Moment
figure-mean = Mean out of 100
figure-n = Answers
figure-change = Change
figure-interval = between { $low } and { $high }
figure-not-published = not published
figure-table = The figures as a table
figure-rounding = The means and the change are rounded separately: they can differ by a point.
figure-scale = Means out of 100, rounded.
figure-initials = { $short }: { $name }.
figure-banded = A group’s number of answers is given as a band.
figure-bounds = “≤” means this number or less, “≥” this number or more: near an end of the scale an exact mean would almost tell what each person answered.
figure-pooled = A group of fewer than { $k } answers is never shown alone: it is put together with others, one of which may have more.
figure-answered-twice = Only those count who answered before and after, with the same card.
figure-nothing = Fewer than { $k } answers: no figure is published, so that nobody is recognisable. It says nothing of how the group is doing.
figure-unsaid = No figure for { $groups }: too few answers, even together (fewer than { $k }).
figure-unsaid-one = No figure for { $groups }: too few answers (fewer than { $k }).
withheld-too-few = not published: too few answers
withheld-too-few-elsewhere = not published: too few answers in one of the groups
withheld-too-few-for-items = not published: fewer than 8 answers to this question
withheld-too-coarse = not published: too few answers for so few choices
withheld-uneven-steps = not published: questions on different scales
withheld-shows-change = not published: could give a change away
withheld-not-additive = not published: its parts are not known well enough
when-before = Before
when-after = After
when-follow_up = Follow-up
when-monthly = This month

verdict-improvement = Improvement
verdict-deterioration = Deterioration
verdict-stable = Stable
verdict-inconclusive = Inconclusive
verdict-exploratory = Exploratory
verdict-bound = Change not published
verdict-withheld = Change not published
verdict-too-few = Change not published
moved-up = { $points ->
    [one] The score rises by { $points } point (interval: { $low } to { $high } points).
   *[other] The score rises by { $points } points (interval: { $low } to { $high } points).
}
moved-down = { $points ->
    [one] The score falls by { $points } point (interval: { $low } to { $high } points).
   *[other] The score falls by { $points } points (interval: { $low } to { $high } points).
}
moved-up-unsure = { $points ->
    [one] The score rises by { $points } point (interval: { $low } to { $high }).
   *[other] The score rises by { $points } points (interval: { $low } to { $high }).
}
moved-down-unsure = { $points ->
    [one] The score falls by { $points } point (interval: { $low } to { $high }).
   *[other] The score falls by { $points } points (interval: { $low } to { $high }).
}
moved-not = The score is the same to the nearest point (interval: { $low } to { $high }).
sentence-improvement = This is more than chance usually explains in a group of this size; it does not prove that the dispositif is the cause.
sentence-deterioration = This is more than chance usually explains in a group of this size; it does not prove that the dispositif is the cause.
sentence-stable = { $points ->
    [one] The change, if there is one, is at most { $points } point.
   *[other] The change, if there is one, is at most { $points } points.
}
sentence-stable-small = { $points ->
    [one] There is probably a change, but it is at most { $points } point, which counts as stable here.
   *[other] There is probably a change, but it is at most { $points } points, which counts as stable here.
}
sentence-inconclusive-many = With this number of answers, so small a change does not allow to say whether the situation has changed. This does not mean that it has not.
sentence-inconclusive = Too few answers to say whether the situation has changed. This does not mean that it has not.
sentence-inconclusive-several = With several primary indicators, a clearer change than the 95% interval is needed to conclude; this one is not enough. It does not mean that nothing has changed.
sentence-exploratory = This indicator was not declared as primary: the change is given without a verdict.
sentence-bound = At least one of the two means is only known by a bound: the change cannot be told.
sentence-withheld = One of the two means is not published: the change cannot be told.
sentence-withheld-both = Neither of the two means is published: the change cannot be told.
sentence-too-few = Fewer than 5 answers to one of the two questionnaires: the change cannot be told.
not-said-title = What this figure does not say:
not-said-improvement = what brought the change about, nor that everyone is better.
not-said-deterioration = what brought the change about, nor that everyone is worse.
not-said-stable = that nothing has moved for anyone: opposite moves can cancel out.
not-said-inconclusive = what has changed, or not, for each person: opposite moves can cancel out in a mean.
not-said-exploratory = that there was a change: among several indicators, one can move by chance.
not-said-bound = that the situation is good or bad, nor that it has stayed the same.
not-said-withheld = that the situation is good or bad, nor that it has stayed the same.
not-said-too-few = that the situation is good or bad, nor that it has stayed the same.

limits-title = Limits
limit-no-control = No comparison group: another event can explain a change.
limit-crisis = A group chosen because it is doing badly often does a little better afterwards, even without a dispositif. For instance, a group that starts from 65 where 50 is usual falls by about 5 points by itself.
limit-regression = A group that starts from an unusual situation often comes back a little towards the usual, even without a dispositif.
limit-dispersion = The interval rests on a conventional dispersion ({ $points } points), not on a norm.
limit-who-answered = Those who answered before and after are not necessarily the same; the judgement allows for it cautiously.
limit-answered-twice = Some people may have answered once only: their answers do not count here.
limit-groups = These figures describe groups. They say nothing of any one person.
management-nothing = Nothing has been transmitted yet. The intervenant first reads the results with the group.

## Charts

chart-before = before
chart-after = after
chart-follow_up = follow-up
chart-monthly = this month
chart-interval-key = 95% interval of the change
chart-bound-key = bound: the mean lies on this side, no more is said
chart-bound-cell-key = bound (≤ or ≥)
chart-point = point
chart-points = points
chart-between = between { $low } and { $high }
chart-improvement = improvement
chart-deterioration = deterioration
chart-stable = stable
chart-inconclusive = inconclusive
chart-exploratory = exploratory
chart-because-bound = one mean is only known by a bound
chart-because-withheld = one mean is not published
chart-because-too-few = fewer than 5 answers
chart-too-few = too few answers
chart-too-few-elsewhere = too few answers in one of the groups
chart-too-few-for-items = fewer than 8 answers to this question
chart-too-coarse = too few answers for so few choices
chart-uneven-steps = questions on different scales
chart-shows-change = could give a change away
chart-not-additive = its parts are not known well enough
chart-nothing = nothing published
chart-no-change = change not published
chart-withheld = not published
chart-reasoned = { $what }: { $reason }
chart-favourable = favourable
chart-unfavourable = unfavourable
chart-corner-key = marked corner: unfavourable
chart-release-told = Means out of 100 of each indicator; the same figures follow as a table.
chart-bound-cell-good = bound, on the favourable side
chart-bound-cell-bad = bound, on the unfavourable side

## Cancelling, keeping, erasing

card-cancelled-title = This questionnaire is cancelled
card-cancelled-text = There is nothing for you to do. If there were answers, they are deleted, and nothing of them is published.
card-cancelled-next-title = This questionnaire is cancelled
card-cancelled-next-text = If there were answers, they are deleted, and nothing of them is published. Keep your card: it will open the next questionnaire as soon as the intervenant tells you.

refused-past-retention-title = This day is too late
refused-past-retention-text = The last day for answers must come before the dispositif’s deletion date: on that day whatever is left is deleted. Nothing is open; choose an earlier day.
refused-over-title = The dispositif is over
refused-over-text = There is nothing left to cancel. What was published stays.
fault-retention = The deletion date comes after the last questionnaire, and a year after it at most. Leave it empty for a year.
fault-retention-past = Choose a day to come.
fault-retention-later = The deletion date can be made earlier, never later: choose an earlier day.
fault-retention-open = A questionnaire or a vote is still open on that day: choose a day after it closes.

wave-cancel = Cancel…
cancel-dispositif = Cancel the dispositif…
cancel-before-title = Cancel the questionnaire before?
cancel-after-title = Cancel the questionnaire after?
cancel-follow_up-title = Cancel the follow-up questionnaire?
cancel-monthly-title = Cancel the month’s questionnaire?
cancel-dispositif-title = Cancel the dispositif?
cancel-waves = What is cancelled:
cancel-answers = Answers that were given, if any, are deleted at once, unpublished.
cancel-pairs = In evaluation mode only those count who answer both questionnaires: both are cancelled, and nothing is published.
cancel-goes-on = The dispositif goes on with the other questionnaires and the same cards.
cancel-ends-finished = No questionnaire is left to come: the dispositif ends. What is published stays; all answers are deleted.
cancel-ends-cancelled = No questionnaire is left to come: the dispositif is cancelled, nothing of it is published, and its cards open nothing more.
cancel-keeps-releases = The dispositif ends. What is published stays; all answers are deleted, and the cards open nothing more.
cancel-backups = The keys are destroyed with what they open: no backup of the database lets anyone read it any more.
cancel-final = It is final. Tell the group.
cancel-do = Cancel for good
cancel-not = Cancel nothing, back to the dispositif
dispositif-cancelled = This dispositif is cancelled: nothing of it is published.

kept-title = Retention
kept-all = Answers and their key are deleted as soon as the last results are published; cards, as soon as the reading is validated too. On { $day } whatever is left is deleted, and no questionnaire opens any more. What is published stays.
kept-all-texts = Answers and their key are deleted as soon as the last results are published; cards and free texts, as soon as the reading is validated too. On { $day } whatever is left is deleted, and no questionnaire opens any more. What is published stays.
kept-cards = Cards and their key are deleted when the reading is validated, and on { $day } at the latest. What is published stays.
kept-nothing = No answers, no cards and no keys are left.
kept-releases = No answers, no cards and no keys are left. What is published stays.
kept-fold = Make this date earlier…
kept-earlier-text = The date can be made earlier, never later: it is what people were told. A link that would open beyond it ends on that day.
kept-until = Deletion date
kept-earlier = Make the date earlier
erased-why-last_release = the last results are published
erased-why-retention = the deletion date has come
erased-why-cancelled = the dispositif is cancelled
erased-why-validated = the reading is validated
new-retention-on = Deletion date
new-retention-hint = On that day whatever is left is deleted. Empty: a year after the last questionnaire, and never later.
cancel-goes-on-one = The dispositif goes on with the other questionnaire and the same cards.
cancel-no-comparison = There will be no comparison of before and after.
erased-answers = Answers deleted on { $day }, with their key: { $reason }.
erased-cards = Cards deleted on { $day }, with their key: { $reason }.

## What the members of a group have in common

attributes-fold = Trade, site, department (optional)
attributes-hint = Trade, site and department describe a whole group, never a person: they bring together the results of groups that share them, and are fixed with the groups. The employer is not among them: where several order together, each receives the same whole.
attribute-metier = Trade
attribute-site = Site
attribute-service = Department
attribute-metier-told = trade: { $value }
attribute-site-told = site: { $value }
attribute-service-told = department: { $value }
fault-attribute = Shorten the trade, the site or the department: 120 characters at most.

## Numbers of people, question by question, by trade, site and department

people-exact = { $people } of { $n }
people-at-most = at most { $people } of { $n }
people-at-least = at least { $people } of { $n }
people-exact-band = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
people-at-most-band = { $people ->
    [one] at most { $people } person
   *[other] at most { $people } people
}
people-at-least-band = { $people ->
    [one] at least { $people } person
   *[other] at least { $people } people
}
people-withheld = number { $why }
why-withheld-too-few-elsewhere = “Too few answers in one of the groups”: it does not reach the threshold on these questions; what it answered could be worked out by subtraction.
why-withheld-too-coarse = “Too few answers for so few choices”: even a bound would almost tell what each person answered.
why-withheld-shows-change = “Could give a change away”: beside what is published already, some numbers of people would show that everybody’s score changed. The number is then not published, whatever it is; that does not say that everybody’s changed.
why-withheld-uneven-steps = “Questions on different scales”: beside the mean, a number of people could tell what each answered to one of them.
why-withheld-not-additive = “Its parts are not known well enough”: some parts are only given as “at most”, others as “at least”, or one of them is not published. Their total would mean nothing.
figure-cut = In the table, below each mean: how many people are at { $theta } points or more. Where they are two or fewer, or all but two at most, only “at most” or “at least” is said, so as to point at nobody. A total that includes a bound becomes a bound itself.
figure-cuts = In the table, below each mean: how many people reach the indicator’s threshold ({ $thetas }). Where they are two or fewer, or all but two at most, only “at most” or “at least” is said, so as to point at nobody. A total that includes a bound becomes a bound itself.
figure-not-asked = not asked
figure-at-or-above = People at { $theta } points or more
counts-told = People at { $theta } points or more: { $before } before, { $after } after.

items-title = Question by question
items-how = Question by question: how many chose the answers named. Only for the whole, from { $fewest } answers to the question on, and for questions that belong to no indicator.
items-too-few = Fewer than { $fewest } answers: questions are not counted one by one, so that nobody is recognisable.
items-question = Question
items-counted = Answers counted
items-people = How many
items-or = { $first } or { $last }

breakdown-metier-title = By trade
breakdown-site-title = By site
breakdown-service-title = By department
breakdown-how = Lines by trade, site or service give the same answers, put together in another way: each joins groups whose results are already published, and adds nothing.
breakdown-metier = { $value }
breakdown-site = site { $value }
breakdown-service = department { $value }
breakdown-metier-none = trade not stated
breakdown-site-none = site not stated
breakdown-service-none = department not stated
breakdown-and = { $first } and { $last }
breakdown-mixed = Put together: { $values }
counts-near = The verdict is about the mean. This number changes quickly when the mean is near { $theta }.

## A year’s portfolio

portfolio-link = The year’s portfolio
portfolio-title = Portfolio { $year }
portfolio-years = Years:
portfolio-empty = No questionnaire closes in { $year }.
portfolio-lead = { $dispositifs ->
    [one] { $dispositifs } dispositif of which a questionnaire closes in { $year }, { $organisations ->
        [one] for { $organisations } organisation.
       *[other] for { $organisations } organisations.
    }
   *[other] { $dispositifs } dispositifs of which a questionnaire closes in { $year }, { $organisations ->
        [one] for { $organisations } organisation.
       *[other] for { $organisations } organisations.
    }
}
portfolio-what = The year’s dispositifs
portfolio-organisation = Organisation
portfolio-column = Dispositifs
portfolio-states = Where they stand
portfolio-all = All
portfolio-kind = { $kind }: { $count }
portfolio-state-draft = { $count } in preparation
portfolio-state-running = { $count } under way
portfolio-state-finished = { $count ->
    [one] { $count } finished
   *[other] { $count } finished
}
portfolio-state-cancelled = { $count ->
    [one] { $count } cancelled
   *[other] { $count } cancelled
}
portfolio-dispositifs = { $dispositifs ->
    [one] { $dispositifs } dispositif
   *[other] { $dispositifs } dispositifs
}
portfolio-nothing = None of these dispositifs has published results in that year yet.
portfolio-before = Before the sessions
portfolio-after = After the sessions
portfolio-follow_up = Some months later
portfolio-said = { $said ->
    [0] No dispositif has published a result of its whole.
    [one] { $said } dispositif has published a result of its whole.
   *[other] { $said } dispositifs have published a result of their whole; their answers are brought together here.
}
portfolio-unsaid = { $unsaid ->
    [one] Another one closed this questionnaire with too few answers to say anything: it counts as a dispositif, its answers are not counted.
   *[other] { $unsaid } others closed this questionnaire with too few answers to say anything: they count as dispositifs, their answers are not counted.
}
portfolio-alone = One dispositif alone has published for: { $organisations }. The line is then the result of its whole, as it is already published.
portfolio-namesakes = Two columns of one name: the question or the calculation differs between dispositifs, and their answers are not brought together.
portfolio-limit-union = This portfolio only brings together results that are already published, dispositif by dispositif; a bound stays a bound.
portfolio-limit-people = It counts answers: someone who takes part in two dispositifs counts twice.
portfolio-limit-change = Before and after are not compared here: they are neither the same dispositifs nor as many answers. A change is read dispositif by dispositif.
portfolio-limit-monthly = Monthly questionnaires are not in it: the same people answer them several times.

## Analysis of files (entrevoix analyse)
analyse-title = Entrevoix: analysis of files of answers
analyse-file-before = Before: { $file }
analyse-file-after = After: { $file }
analyse-file-rows = { $rows ->
    [one] { $rows } row, { $answered } with at least one answer ({ $encoding }).
   *[other] { $rows } rows, of which { $answered } with at least one answer ({ $encoding }).
}
analyse-file-ignored = Columns not read: { $columns }.
analyse-file-blank = { $rows ->
    [one] { $rows } blank row, passed over.
   *[other] { $rows } blank rows, passed over.
}
analyse-pairs = { $pairs ->
    [one] { $pairs } person is in both files
   *[other] { $pairs } people are in both files
}; { $before } only before, { $after } only after.
analyse-pairs-blank = Without a pair value: { $before } before, { $after } after. These rows are described and count in no change.
analyse-pairs-moved = { $pairs ->
    [one] { $pairs } pair changes group between the files: it counts in the whole and in no group.
   *[other] { $pairs } pairs change group between the files: they count in the whole and in no group.
}
analyse-unpaired = Without --pair nobody is recognised from one file to the other: two groups of people are compared, cautiously.
analyse-family-named = Indicators with a verdict (--primary): { $scores }.
analyse-family-default = Indicators with a verdict: { $scores } (without --primary: all, where they are three at most).
analyse-family-none = No indicator has a verdict: there are more than three scores and --primary names none. Everything is exploratory.
analyse-unprotected = These figures are not protected: in a small group they let others guess what a person answered. Do not hand them over.
analyse-unprotected-groups = These figures are not protected, those of groups even less: they let others guess what a person answered. Hand them over to nobody, neither the management nor the groups.
analyse-same-rows = Both files hold the same rows in another order or form: check that one is not a copy of the other.
analyse-many-groups = The verdicts of groups do not allow for the number of groups: of twenty groups without change, one may seem to change by chance.
analyse-groups-title = Groups
analyse-groups-json = All methods, group by group: --json.
analyse-methods-title = Methods and sources
analyse-score-facts = From 0 to 100, { $direction }; notable change: { $notable } points.
analyse-column-n = n
analyse-column-missing = no score
analyse-column-mean = mean
analyse-column-sd = SD
analyse-column-above = at { $theta } or above
analyse-column-floor = at 0
analyse-column-ceiling = at 100
analyse-column-value = value
analyse-column-interval = at 95%
analyse-column-p = p
analyse-column-verdict = verdict
analyse-column-change = change
analyse-column-group = group
analyse-column-moment = moment
analyse-column-item = item
analyse-column-answered = answers
analyse-column-declined = n. a.
analyse-column-not-concerned = n. c.
analyse-column-item-rest = item-rest r
analyse-column-dropped = alpha without
analyse-then = { $before }; { $after }
analyse-above = At { $theta } or above { $mark }: { $moments }.
analyse-people = { $count } of { $n } ({ $low } to { $high })
analyse-share = { $count } of { $n }: { $share }% ({ $low } to { $high }%)
analyse-of-moment = { $moment }: { $said }
analyse-crowded = more than 15% of the people are at an end of the scale ({ $ends }): a change beyond it cannot show.
analyse-alpha = consistency (alpha) { $alpha } ({ $low } to { $high }), { $n } complete sheets, { $items } items { $marks }
analyse-alpha-none = consistency (alpha): cannot be computed, { $n } complete sheets { $marks }
analyse-formative = Formative index: the consistency of its items has no meaning here.
analyse-change-paired = { $n ->
    [one] Change, after minus before: { $n } person who has this score at both moments
   *[other] Change, after minus before: { $n } people who have this score at both moments
}
analyse-change-unpaired = Change, after minus before: { $before } people before, { $after } after
analyse-row-mean-before = mean before
analyse-row-mean-after = mean after
analyse-row-difference = mean change
analyse-row-median = median change
analyse-row-sd-difference = SD of the changes
analyse-row-student = t = { $t }, { $df } df
analyse-row-sign-flip = sign flips
analyse-row-wilcoxon = Wilcoxon, T+ { $plus }, T− { $minus }
analyse-row-hodges-lehmann = Hodges-Lehmann
analyse-row-rank-biserial = rank-biserial correlation
analyse-row-hedges-av = g_av
analyse-row-correlation = correlation before-after
analyse-row-permutation = permutation
analyse-row-mann-whitney = Mann-Whitney, U = { $u }
analyse-row-cliff = Cliff’s delta
analyse-row-holm = { $family ->
    [one] Holm, { $family } indicator
   *[other] Holm, { $family } indicators
}
analyse-interval = { $low } to { $high }
analyse-how-exact = exact
analyse-how-drawn = drawn
analyse-how-normal = approx.
analyse-drawn = drawn: p estimated by { $draws } random draws (seed { $seed }), the exact computation being out of reach.
analyse-normal = approx.: p by the normal distribution, the exact computation being out of reach.
analyse-p-small = < { $limit }
analyse-detectable = With { $n } pairs, a true change of { $points } points shows 8 times in 10, for a dispersion of { $sd } points (a convention of the questionnaire’s file) { $mark }.
analyse-items-title = Answers item by item{ $moments }
analyse-items-moments = {" "}(before / after)
analyse-items-legend = n. a.: rather not answer, or left blank; n. c.: not concerned.
analyse-too-few = Inconclusive (too few people)
analyse-sentence-few-pairs = Fewer than { $least } people have this score at both moments: too few for a verdict, whatever the result. This does not mean that nothing has changed.
analyse-sentence-few-answers = Fewer than { $least } answers at one of the two moments: too few for a verdict, whatever the result. This does not mean that nothing has changed.
analyse-sentence-stable = { $points ->
    [one] This verdict rests on the 90% interval, { $low } to { $high }, which goes beyond { $points } point in neither direction.
   *[other] This verdict rests on the 90% interval, { $low } to { $high }, which goes beyond { $points } points in neither direction.
}
analyse-sentence-near = The interval does not hold zero, but the exact test does not conclude. This does not mean that nothing has changed.
analyse-limit-paired = The change counts only the people who are in both files; the others may have moved differently.
analyse-method-score = a person’s score in percent of the maximum, mean, standard deviation
analyse-method-wilson = Wilson’s 95% interval of a number of people
analyse-method-edges = floor and ceiling effects
analyse-method-alpha = Cronbach’s alpha, complete sheets
analyse-method-feldt = Feldt’s 95% interval of alpha
analyse-method-item-rest = correlation of an item with the sum of the others
analyse-method-student = t interval and t test of the mean change, same people
analyse-method-sign-flip = exact sign-flip test (Fisher-Pitman), two-sided; the verdict rests on it
analyse-method-wilcoxon = exact signed rank test, mid-ranks, changes of zero dropped, two-sided
analyse-method-walsh-median = median of the means of all pairs of changes, its 95% interval
analyse-method-rank-biserial = matched rank-biserial correlation, −1 to 1
analyse-method-hedges-av = mean change in standard deviations, corrected for small samples
analyse-method-detectable = change that this number of people can show
analyse-method-welch = Welch’s t interval and t test of the difference of means
analyse-method-permutation = exact permutation test of the difference of means, two-sided; the verdict rests on it
analyse-method-mann-whitney = exact Wilcoxon-Mann-Whitney test, mid-ranks, two-sided
analyse-method-shift = median of all differences of one person after and one before, its 95% interval
analyse-method-cliff = Cliff’s delta, −1 to 1
analyse-method-holm = Holm’s correction over the indicators with a verdict
analyse-method-equivalence = “stable”: 90% interval within plus or minus the notable change

## Over time, and group by group

timeline-mean-key = mean
timeline-level-key = level before
cells-title = Group by group, without a verdict
cells-answers = { $answers } answers
cells-how = With several groups one of them often moves by chance: the change of each is given without a verdict. Where the number of answers is given as a range, the interval is computed with the smallest number of the range; it is therefore rather too wide.
cells-bound = one mean is only known by a bound
cells-withheld = one mean is not published
cells-too-few = fewer than 5 answers
cells-other-groups = these groups are not shown together at both moments

new-more-waves = More questionnaires: each month, or some months later
new-more-waves-text = In “diagnostic” alone. They ask the same questions of the same cards. Their results are read over time, without a verdict: only the change from before to after carries one. All answers stay kept, encrypted, until the last one is published.
new-monthly = Monthly questionnaires
new-monthly-hint = Between “before” and “after”, the first a month after “before”; { $most } at most. For a workshop each month, for instance.
new-follow-up-on = Follow-up: last day for answers
new-follow-up-hint = Three months after the questionnaire after, for instance. Empty: no follow-up.
fault-monthly = Choose 12 monthly questionnaires at most.
fault-monthly-order = The last monthly questionnaire must close earlier than the questionnaire after the sessions. Choose fewer, or a later date for “after”.
fault-follow-up-order = The follow-up must close later than the questionnaire after the sessions. Check its date, or leave it empty.
fault-evaluation-monthly = In “evaluation” there are two questionnaires and no more: take out the monthly ones, or choose “diagnostic”.
fault-evaluation-follow-up = In “evaluation” there are two questionnaires and no more: take out the follow-up, or choose “diagnostic”.

timeline-title = Over time
timeline-how = The mean of the whole at each questionnaire, and the interval of its change since the questionnaire before the sessions. Without a verdict: among so many moments one often stands out by chance. Only the change from before to after carries one.
timeline-of = { $name } over time
timeline-since = Change since before
timeline-before = { $month }, before
timeline-after = { $month }, after
timeline-follow_up = { $month }, follow-up
timeline-monthly = { $month }
timeline-told = { $moment }: { $mean }
timeline-then = { $told }; { $next }
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = March
month-short-4 = April
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Oct.
month-short-11 = Nov.
month-short-12 = Dec.

size-all-answer-one = If all { $members } answer: a change of at least { $best } points can be told.
size-all-answer = If all { $members } answer: a change of at least { $best } points can be told with a single primary indicator; with { $primary }, it takes up to { $strictest }.
method-change-over-time = Monthly questionnaires and the follow-up are read over time: the mean of the whole each time and the interval of its change since before, without a verdict.

## How many people: the charts

people-from = at { $theta } points or more
people-dot-key = one dot = one person
people-within-key = { $theta } points or more
people-outside-key = below { $theta }
people-either-key = above or below: not said
people-chosen-key = chose one of these answers
people-other-key = chose another
participation-band-key = number told as a range, between both ends
participation-title = How many answered
people-of = { $title }: how many people
picture-keep = Save:
management-months = Month by month
people-within-key-varied = at the indicator’s threshold or above
people-outside-key-varied = below that threshold
people-either-item-key = one of these answers or another: not said

## Intervenant: the settings of a new dispositif

new-more-groups = More than three groups
new-settings = Other settings, already made
new-settings-told = Without another setting: a threshold of 5 answers, a verdict for each of the three indicators, two questionnaires filled in on a phone or a computer, and everything is deleted a year after the last one.
new-settings-figures = Indicators and threshold
new-settings-kept = Same people, how long it is kept

## Intervenant: the calendar of a dispositif

calendar-title = Calendar
calendar-today = Today
calendar-planned = last day, as planned
calendar-open = open, last day for answers
calendar-closed = closed
calendar-link = End of the management’s link
calendar-erased = Everything that is left is deleted, but what is published

## Regression to the mean, with numbers

limit-regression-down = { $points ->
    [one] “{ $name }”: a group chosen for its situation, starting from { $mean } where { $usual } is usual, would fall by about { $points } point by itself, even without a dispositif (two measurements of one person correlated at { $stability }: { $source }).
   *[other] “{ $name }”: a group chosen for its situation, starting from { $mean } where { $usual } is usual, would fall by about { $points } points by itself, even without a dispositif (two measurements of one person correlated at { $stability }: { $source }).
}
limit-regression-up = { $points ->
    [one] “{ $name }”: a group chosen for its situation, starting from { $mean } where { $usual } is usual, would rise by about { $points } point by itself, even without a dispositif (two measurements of one person correlated at { $stability }: { $source }).
   *[other] “{ $name }”: a group chosen for its situation, starting from { $mean } where { $usual } is usual, would rise by about { $points } points by itself, even without a dispositif (two measurements of one person correlated at { $stability }: { $source }).
}
limit-regression-not = “{ $name }”: a group chosen for its situation, starting from { $mean } where { $usual } is usual, would hardly move by itself: less than one point (two measurements of one person correlated at { $stability }: { $source }).
limit-dispersion-unsaid = The interval rests on a conventional dispersion, not on a norm.
analyse-regression = Regression to the mean: a group chosen for its situation, starting from { $mean } where { $usual } is usual, would change by about { $points } points by itself (two measurements of one person correlated at { $stability }: { $source }) { $mark }.
analyse-method-regression = regression to the mean: (1 − stability) × (usual mean − mean before)

## Analysis of files: what so many people can show

analyse-row-equivalence = equivalence at ± { $points }
analyse-smallest-p = With { $n } pairs, p cannot go below { $p } ({ $how }) { $mark }.
analyse-smallest-p-unpaired = With { $before } answers before and { $after } after, p cannot go below { $p } ({ $how }) { $mark }.
analyse-stable-from = “Stable” takes at least { $least } pairs at this dispersion ({ $sd } points), even where the mean change is zero { $mark }.

## Analysis of files: what answers that are not paired can show

analyse-detectable-unpaired = With { $before } answers before and { $after } after, a true difference of { $points } points shows 8 times in 10, for a dispersion of { $sd } points between people (a convention of the questionnaire’s file) { $mark }.
analyse-detectable-several = As { $family } indicators carry a verdict, it takes { $points } points at Holm’s strictest level { $mark }.
analyse-stable-from-unpaired = “Stable” takes at least { $least } answers at each moment at this dispersion ({ $sd } points), even where the difference of means is zero { $mark }.

## Analysis of files: thresholds and zones with a source

analyse-threshold = Threshold: { $source }.
analyse-band = Zone “{ $label }”, { $from } to { $to } { $mark }: { $moments }. Source: { $source }.
analyse-method-correlation = linear correlation of before and after; no reliability, as the dispositif came between
analyse-floating = exact: all cases are counted, in floating point, as they are too many for whole numbers.
analyse-limit-home-made = Home-made and not scientifically validated: { $titles }. This serves dialogue, not diagnosis.
analyse-limit-bands = The zones are those of the sources that are named, for the people whom these sources studied. They are no diagnosis.

## Analysis of files: refusals

refusal-nothing = Nothing was analysed.
refusal-in-file = { $file }: { $said }
refusal-at-line = line { $line }: { $said }
refusal-at-column = line { $line }, column { $number }: { $said }
refusal-at-named-column = line { $line }, column { $number } « { $name } »: { $said }
refusal-unreadable-file = { $file } cannot be read; check its name and its rights
refusal-empty = the file is empty; export it again with its header line and its rows
refusal-workbook = the file is a spreadsheet workbook, not CSV; save its sheet as « CSV UTF-8 » and give that file
refusal-not-text = the file is not text; save it as « CSV UTF-8 » and give that file
refusal-undecodable = the file is not valid { $encoding } text; save it as « CSV UTF-8 » and give that file
refusal-open-quote = a quotation mark opens here and is never closed; close it, or take it away
refusal-unreadable-line = the line cannot be read ({ $error }); save the file again as « CSV UTF-8 »
refusal-no-rows = the file has a header and no rows; export it again with its rows
refusal-more = and { $more } more; correct these and give the file again
refusal-no-item-column = the first line names no item of the questionnaire; make it a header with columns such as « { $example } »
refusal-missing-item = no column holds the item { $item }; add a column « { $item } », its cells left blank where nobody answered
refusal-missing-column = there is no { $role } column « { $name } »; name one of the file's own columns
refusal-unclear-column = « { $name } » could be several columns of the file; name the { $role } column with its exact capitals
refusal-two-roles = the { $role } column cannot be read as { $other } too; name another column
refusal-role-group = group
refusal-role-pair = pair
refusal-duplicate-header = the header is the same as that of column { $first }; rename or remove one of the two
refusal-and = and
refusal-two-items = the header could be the items { $items }; write the one that is meant in full
refusal-second-column = the item { $item } already has column { $first }; keep one of the two
refusal-ragged = { $found ->
    [one] the line has { $found } field where the header has { $expected }; complete it, and quote any field that holds the separator { $separator }
   *[other] the line has { $found } fields where the header has { $expected }; complete it, and quote any field that holds the separator { $separator }
}
refusal-tab = tab
refusal-foreign-value = « { $value } » is not an answer to this item; write { $least } to { $most }, a label of its scale, or nothing for no answer
refusal-foreign-label = « { $value } » is not an answer to this item; write a label of its scale, or nothing for no answer
refusal-no-group = the row has no group; name its group, or read the file without the group column
refusal-group-spelling = the group « { $group } » differs from « { $other } » on line { $line } in capitals alone; write both in one way
refusal-duplicate-pair = the pair value is the same as on line { $first }; a person has one row in a file
refusal-sheet = { $error }; check the questionnaire's scales
refusal-unknown-primary = --primary { $score }: there is no such score; name one of { $known }
refusal-primary-twice = --primary { $score } stands twice; name each score once
refusal-too-many-primary = --primary is there { $count } times; name { $most } scores at most, the others are exploratory
refusal-same-file = both files are the same, byte for byte; give the answers of before, then those of after
refusal-no-pairs = no value of the pair column stands in both files; check that the column is the same person's in both, or leave out --pair
refusal-two-spellings = the group « { $before } » of the first file is « { $after } » in the second, which differs in capitals alone; write both in one way
refusal-scales = the score { $score } mixes scales that have no small common multiple: give its items scales of like length
refusal-broken = the score { $score } cannot be computed as its file defines it: run `entrevoix check` on the file
refusal-scores = the scores could not be computed ({ $error })
refusal-too-fine = the scores have no common denominator of a reasonable size: give scores of one questionnaire, or fewer of them at once

## Questionnaires' files: what is wrong, then the remedy

toml-at = { $file }:{ $line }: { $said }
toml-or = or
toml-not-there = there is no such file; check its name and its rights
toml-unreadable = the file cannot be read ({ $error }); check its name and its rights
toml-unreadable-folder = the folder cannot be read ({ $error }); check its name and its rights
toml-not-utf8 = the file is not UTF-8 from here on; save it as UTF-8
toml-instrument-twice = another file of this folder has an instrument `{ $id }`; give one of them another id
toml-no-french-file = { $name } is not beside this translation; add the French file, which is the complete one
toml-open-list = this line comes while a list above it is open; close that list with ]
toml-duplicate-key = this is not TOML: duplicate key; keep one of the two
toml-duplicate-heading = this is not TOML: duplicate key; keep one of the two, or write [[…]] for each one of a list
toml-syntax = this is not TOML: { $message }; correct it: texts stand between quotes, lists between brackets, one key a line
toml-missing = `{ $key }` is missing in { $place }; add { $example }
toml-empty = `{ $key }` is empty in { $place }; write a text: { $key } = "…"
toml-wrong-type = `{ $key }` is not { $wanted } in { $place }; write { $example }
toml-out-of-range = `{ $key }` is { $value } in { $place }; write a number from { $least } to { $most }
toml-not-a-decimal = `{ $key }` is { $value } in { $place }; write a number from 0 to { $most } with a point and at most { $decimals } decimals
toml-unknown-choice = `{ $key }` is `{ $value }` in { $place }; write { $choices }
toml-id = the id `{ $id }` has other characters or is too long; use at most { $most } letters without accent, digits and _
toml-mistyped = unknown key `{ $key }` in { $place }; write `{ $meant }`, or remove it
toml-unknown = unknown key `{ $key }` in { $place }; remove it, or use one of { $known }
toml-id-twice = { $owner } `{ $id }` is there twice, first on line { $first }; give one of them another id
toml-option-order = option { $value } of scale `{ $scale }` comes after option { $previous }; give the values from the lowest to the highest in steps of one
toml-too-few-options = scale `{ $scale }` has fewer than two options; give it from 2 to { $most }
toml-too-many-options = scale `{ $scale }` has more than ten options; give it from 2 to { $most }
toml-numbers = scale `{ $scale }` goes from { $from } to { $to }; write the lowest number as `from` and a higher one as `to`
toml-unknown-scale = item `{ $item }` is on scale `{ $scale }`, which is not in this file; write { $known }, or add that scale
toml-item-count = score `{ $score }` has { $count } items; give it from 1 to { $most }
toml-unknown-item = score `{ $score }` names item `{ $item }`, which is not in this file; write { $known }, or add that item
toml-item-twice = score `{ $score }` names item `{ $item }` twice; keep it once
toml-shared-item = item `{ $item }` counts in score `{ $other }` and in score `{ $score }`; keep it in one: from two means that share items, that of an item can be worked out
toml-minimum-answered = `minimum_answered` is `{ $value }`; write a fraction above 0 and at most 1 between quotes: minimum_answered = "1/2"
toml-band-backwards = the band goes from { $from } down to { $to }; write the lowest score in `from`, the highest in `to`
toml-bands-overlap = the band from { $from } to { $to } overlaps the one from { $low } to { $high } on line { $line }; both ends belong to a band: let each score be in one alone
toml-language = the language is `{ $found }`; write language = "{ $wanted }" in this file
toml-other-id = the id is `{ $own }`, the French file's `{ $french }`; write the same id
toml-other-version = this translates version { $own }, the French file is { $french }; bring the texts up to date, then the version
toml-not-in-french = { $owner } `{ $id }` is not in { $file }; write the id that it has there, or remove it
toml-part-not-in-french = { $owner } `{ $id }` does not have { $part } in { $file }; remove it
toml-translated-twice = { $owner } `{ $id }` is translated twice; keep one of the two
toml-untranslated = { $owner } `{ $id }` is not translated in { $file }; add it there under { $heading }, with the same id
toml-untranslated-part = { $part } of { $owner } `{ $id }` is not translated in { $file }; add it there
toml-together-instrument = instrument `{ $id }` is there twice; ask it once
toml-together-score = score `{ $score }` is in `{ $first }` and in `{ $second }`; rename it in one of them or ask one of them alone
toml-place-file = the file
toml-place-option = an option
toml-wanted-text = a text between quotes
toml-wanted-texts = a list of texts between quotes
toml-wanted-whole-number = a whole number
toml-wanted-number = a number
toml-wanted-flag = true or false
toml-wanted-list = a list between brackets
toml-wanted-table = a table
toml-wanted-tables = a list of tables
toml-example-scales = [[scales]] with its options
toml-example-items = [[items]] for each question
toml-example-source = a planning convention, not a norm
toml-for-each = { $example } for each
toml-known-none = one that exists
toml-owner-file = instrument
toml-owner-scale = scale
toml-owner-item = item
toml-owner-score = score
toml-owner-caveat = caveat
toml-part-option = option { $value }
toml-part-band = the band from { $from }
toml-check-right = { $file }: right. { $items }, { $scores }, about { $minutes }, { $languages }.
toml-check-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
toml-check-scores = { $count ->
    [one] { $count } score
   *[other] { $count } scores
}
toml-check-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
toml-check-french = in French
toml-check-both = in French and English
toml-check-faults = { $count ->
    [one] { $count } fault.
   *[other] { $count } faults.
}

## Intervenant: when no figure can be told

instead-title = What you can show instead
instead-group = To the group: the questions below. What the group says is a restitution too.
instead-management = To the management: the kind of dispositif, its groups, its sessions, and what the group itself chooses to say.
instead-next = Next time: bring several groups together in one result (“the whole”). It then takes { $k } answers in all.
instead-more = Another time: leave more time to answer, or invite more people.

## Pages: said once

notes-title = How to read these figures
required = (required)
thanks-close = On a shared computer or phone, close this page when you leave.
next-over-title = Everything is done

## Lecture : au groupe, puis à la direction

reading-section = Reading and actions
reading-section-text = What the group and you say together of the work, and the actions that come of it. The management sees none of it before the group has validated and you have transmitted it.
reading-title = The group’s reading
reading-lead = Short texts, written with the group. The group reads them, recognises itself in them or not, validates them; only then does the management get them.
reading-life = Where the reading stands
reading-state-draft = Draft
reading-state-read = Read by the group
reading-state-validated = Validated
reading-state-transmitted = Transmitted
reading-write = Write the reading
reading-write-text = The draft is yours alone. Write what belongs to the group: no name, no sentence that one person alone may have said.
reading-said = The text
reading-version = version { $version }
reading-versions = Earlier versions
reading-save = Save the draft
reading-objectifs = Aims
reading-objectifs-hint = What was asked for, and what the group expects of it.
reading-contexte = Context
reading-contexte-hint = The work as it is done, its organisation, what has changed.
reading-synthese = What the interviews say
reading-synthese-hint = What the interviews say together, never what one of them said.
reading-problematiques = Difficulties
reading-problematiques-hint = What gets in the way of the work, and what it depends on.
reading-axes = Lines of change
reading-axes-hint = One a line. Actions go with them.
reading-blank = To be completed
reading-vote-title = Put it to the group’s vote
reading-vote-text = Each member reads the text with their card and says, without a name, whether they recognise themselves in it. From { $k } votes on, one word comes of it: “recognised” if more than half do, else “not recognised”. No number is shown, to anybody.
reading-vote-three = Three versions at most can be put to the vote. A vote with too few votes counts as one of the three.
reading-vote-until = Last day of the vote
reading-vote-open = Put it to the vote
reading-vote-fixes = The text does not change during the vote.
reading-revise-text = Take the text up again with the group: a new version begins with the same words.
reading-revise = Write the next version
reading-transmit-fold = Transmit to the management
reading-transmit-text = The management reads this text as it stands, and the actions as they stand, on its page. There is no way back. An action that is added or revised later is transmitted separately.
reading-transmit-actions = { $actions ->
    [0] No action is written yet
    [one] One action goes with the reading
   *[other] { $actions } actions go with the reading
}
reading-transmit = Transmit the reading
reading-transmitted-on = Transmitted to the management on { $day }.
vote-open-until = The vote is open until { $day } included. Nothing is said of the votes before it closes.
vote-remind = Remind the whole group: nobody knows who has voted.
vote-said-recognised = Recognised: more than half of those who voted recognise themselves in this version.
vote-said-not_recognised = Not recognised: half or more of those who voted do not recognise themselves in this version.
vote-said-too_few = Too few votes: fewer than { $k }. Nothing is said of what they were.
vote-lost = The vote was stopped when the cards were deleted. Nothing is said of it.
vote-close-fold = Close the vote now…
vote-close-text = The votes are counted once, then deleted with their key. With fewer than { $k } votes nothing will be said, and this version cannot be put to the vote again.
vote-close = Close the vote
vote-no-members = The groups have fewer than { $k } members: a vote would say nothing. Have the text validated in a session.
vote-no-start = The vote needs the group’s cards: it can open from the first questionnaire on.
vote-no-cards = There are no cards to vote with. Have the text validated in a session.
vote-no-end = The dispositif is cancelled: nothing is put to the vote.
vote-abandon-fold = This vote does not close…
vote-abandon-text = Its last day is past and it could not be counted: what is kept of it may be damaged. If “Close the vote” still fails, give it up: it will say nothing, its votes and their key are deleted, and you write the text anew or have it validated in a session.
vote-abandon = Give up this vote
refused-commanditaires-fixed-title = Those who ordered do not change any more
refused-commanditaires-fixed-text = The first questionnaire is open: participants have read who receives the results. Nothing was changed.
vote-no-more = Three versions were put to the vote. This one is validated in a session.
validate-fold = Validate the reading
validate-text = The group recognises itself in it. Once validated, the text does not change any more.
validate-erases-now = The group’s cards and their key are deleted at once, free texts included: no vote is possible any more.
validate-erases-later = The group’s cards and their key are deleted, free texts included, as soon as the last results are published.
validate = Validate
validated-vote = Validated by the group’s vote, recorded on { $day }.
validated-room = Validated by the group in a session on { $day }, as its intervenant says.
room-title = Have it validated in a session
room-fold = The group validated it in a session…
room-text = If the group read and validated this text in the room, record the day. The management will read that it is you who say so. Once validated, the text does not change any more.
room-on = Day of the validation
room-record = Record the validation
reading-warn-results = Results are still to come. Once it is recognised or validated the reading does not change any more: it will not be able to speak of them.
reading-warn-blank = { $headings ->
    [one] One heading is blank ({ $names }): once the text is validated, it stays “to be completed” in the documents.
   *[other] Some headings are blank ({ $names }): once the text is validated, they stay “to be completed” in the documents.
}
management-reading = The group’s reading
fault-reading-long = A text has { $max } characters at most: shorten it.
fault-reading-blank = Write at least one of the texts.
fault-vote-retention = Choose a last day before the retention date.
fault-room-day = Choose the day of the session: today, or a day of the past year.
refused-reading-state-title = The reading is not at this point
refused-reading-state-text = This step is not possible where the reading stands. Go back to its page to see where that is.
refused-not-validated-title = The group has not validated yet
refused-not-validated-text = Nothing is transmitted before the group has validated the reading, by its vote or in a session.
refused-votes-spent-title = Three votes were held
refused-votes-spent-text = Three versions at most are put to the vote. Have this one validated in a session.
refused-vote-held-title = This vote was held already
refused-vote-held-text = The database was restored from before this vote: it is not held a second time. Have the text validated in a session.
refused-vote-closed-title = The vote is closed
refused-vote-closed-text = This version takes no more votes.
refused-vote-counts-title = This vote can be counted
refused-vote-counts-text = Nothing of what is kept of it is damaged: what the group said is not thrown away. Go back to the page of the reading and close the vote.
refused-few-members-title = The group is too small for a vote
refused-few-members-text = A vote would say nothing with so few members. Have the text validated in a session.
refused-not-started-title = No questionnaire has opened yet
refused-not-started-text = The vote needs the group’s cards: open the first questionnaire before.
erased-vote = Votes on version { $version } of the reading deleted on { $day }, with their key: { $reason }.
erased-why-vote_closed = the vote is closed
erased-why-vote_given_up = the vote could not be counted, and you gave it up

## Vote : sur la page de la carte

vote-title = Do you recognise yourself in this reading?
vote-lead = The intervenant wrote this text with your group. It goes to the management only if the group validates it.
vote-frame-title = What becomes of your vote
vote-frame-nobody = Nobody sees your vote, nor whether you voted: not your colleagues, not the intervenant, not the management.
vote-frame-word = From { $k } votes on, one word is said for the whole: “recognised” if more than half recognise themselves in it, else “not recognised”. No number is shown.
vote-frame-next = Recognised, the text can be validated and then transmitted. Otherwise it is taken up again, three times at most.
vote-frame-until = You can vote and change your mind until { $day } included. Then the votes are deleted with their key.
vote-question = Your vote
vote-replaces = A new vote with the same card replaces the one before.
vote-yes = I recognise myself in it
vote-no = I do not recognise myself in it
vote-back-fold = Take my vote back…
vote-back-text = If you had voted, your vote is erased. You can vote again until the vote closes.
vote-back = Take my vote back
vote-beside-title = Your group’s reading
vote-beside-text = A text written with your group awaits your opinion. You can read it before or after this questionnaire; answers on this page are not kept until you send them.
vote-beside = Read the text and vote
vote-none-title = No text is put to the vote
vote-none-text = When a text is put to the group’s vote, this card will open it. Your intervenant will tell you.
vote-reserve-title = This card does not vote
vote-reserve-text = It is a card in reserve: it answers questionnaires and does not vote, so that nobody votes twice. Nothing was recorded.
vote-shut-title = The vote is closed
vote-shut-text = This vote is closed: nothing was recorded.
voted-title = Your vote
voted-kept = Your vote is recorded
voted-gone = Your vote is taken back
voted-either = It is recorded
voted-text = The intervenant tells the group the result once the vote is closed.
voted-change = You can change your mind until the vote closes.
voted-change-until = You can change your mind until { $day } included.

## Actions : par axe, par état

actions-title = Actions
actions-lead = What is done along the lines of change, by whom, until when. Revised at each review.
actions-seen = The management has received these actions as they stand.
actions-unseen = The management receives these actions with the reading, when you transmit it.
actions-link = Follow the actions
actions-none = No action for the moment.
actions-finding = { $done ->
    [0] { $all ->
        [one] The action is not done yet
       *[other] None of the { $all } actions is done yet
    }
    [one] { $all ->
        [one] The action is done
       *[other] One action is done out of { $all }
    }
   *[other] { $done } actions are done out of { $all }
}
actions-table = The actions as a table
actions-done-of = Done: { $done } of { $all }
actions-revise-title = At the review
actions-revise-text = Say where each action stands today. What was said at earlier reviews stays readable.
action-to_do = to do
action-under_way = under way
action-done = done
action-dropped = dropped
action-of = { $status }: { $actions }
action-what = Action
action-axis = Line of change
action-axis-hint = One of the reading’s lines, or another.
action-owner = Led by
action-owner-hint = A function (“team manager”, “direction”, “the team”), not a person’s name: this page lasts.
action-due = Due on
action-for = for { $day }
action-no-day = no due date
action-status = Where it stands
action-note = What is said of it (optional)
action-earlier = On { $day }: { $status }, { $due }.
action-new = Add an action
action-add = Add the action
action-revise-fold = Revise…
action-revise = Record where it stands
action-remove-text = Written by mistake? It can be taken out as long as the management has not received it.
action-remove = Take the action out
fault-action-axis = Write the line of change.
fault-action-what = Write the action.
fault-action-owner = Write who leads it.
fault-action-long = Write { $max } characters at most.
fault-actions-many = A dispositif follows { $most } actions at most: bring some together.
## Actions: what the management has received

actions-seen-then = The management reads these actions as they were when they were last transmitted.
actions-waiting = { $actions ->
    [one] One change that the management has not received yet
   *[other] { $actions } changes that the management has not received yet
}
actions-transmit-text = Its page and its documents say nothing of them before you transmit them. Read them again: an action that was transmitted is not taken out any more but dropped, and what was said of it stays readable.
actions-transmit = Transmit the actions
action-untransmitted = not transmitted
action-untransmitted-then = (not transmitted)
action-kept = The management has received this action: it is not taken out any more. If it is not done, record it as “dropped”.
action-late = overdue
actions-begun = { $begun ->
    [one] One action out of { $all } is under way
   *[other] { $begun } actions out of { $all } are under way
}
document-untransmitted = { $action } (not transmitted)
next-transmit-actions = Transmit the actions
next-transmit-actions-why = Actions were added or revised since they were transmitted: the management has not received them.
refused-reading-first-title = The reading comes first
refused-reading-first-text = Actions come of the reading: transmit it first, they go with it.
refused-actions-moved-title = The actions have changed
refused-actions-moved-text = They were changed since this page was opened, perhaps in another tab. Nothing is transmitted: read them again, then transmit.
refused-action-transmitted-title = The management has received this action
refused-action-transmitted-text = It is not taken out any more. If it is not done, record it as “dropped”, then transmit.

## Files of templates of dispositif

toml-template-twice = another file of this folder has a template `{ $id }`; give one of them another id
toml-unknown-questionnaire = questionnaire `{ $name }` is not on the shelf; write { $known }
toml-unknown-primary = no questionnaire of this template computes the score `{ $name }`; write { $known }
toml-unknown-step = step `{ $name }` does not exist; write { $known }
toml-too-many-primary = there are { $count } primary indicators; keep { $most } at most: with more, a small group is told nothing
toml-named-twice = `{ $name }` is there twice under `{ $key }`; keep it once
toml-none-named = `{ $key }` is an empty list; name at least one
toml-check-template = { $file }: right. Template of dispositif: { $sessions }, { $caveats }, { $languages }.
toml-check-sessions = { $count ->
    [0] no session
    [one] { $count } session
   *[other] { $count } sessions
}
toml-check-caveats = { $count ->
    [0] no caveat
    [one] { $count } caveat
   *[other] { $count } caveats
}

## The life of a dispositif: template, sessions, steps, cadrage, interviews

choose-title = Which form?
choose-lead = The form proposes sessions, questionnaires and their days. Everything can be changed on the next page.
choose-sessions = { $number ->
    [0] No session: each at their own pace.
    [one] One session of { $length }.
   *[other] { $number } sessions of { $length }, { $weeks ->
        [0] { $days ->
            [30] every month
           *[other] every { $days } days
        }
        [one] every week
       *[other] every { $weeks } weeks
    }.
}
choose-cadrage = Requires a lettre de cadrage before the first questionnaire.
choose-first = First session
choose-first-hint = The other days follow from it. Without sessions: the day on which the dispositif begins.
choose-follow-up = Plan a follow-up questionnaire
choose-follow-up-hint = Some months after the last session, for what lasts. Optional: answers are kept until then.
choose-go = Continue
new-template = Form
new-template-other = Choose another form
new-through-centre = Ordered through a centre de gestion
new-through-centre-hint = This organisation is then marked so: for all its dispositifs, no questionnaire opens without a lettre de cadrage.
new-sessions = Number of sessions
new-sessions-hint = Each can be moved afterwards, and others added. The days of the questionnaires, below, do not follow: check them.
new-interval = Days from one session to the next
new-first-on = First session
new-instruments = What is asked
fault-sessions = Write a number of sessions from 0 to 52.
fault-minutes = Write a length from 15 to 480 minutes.
fault-interval = Write a number of days from 1 to 366.
fault-before-sessions = The questionnaire before closes on the day of the first session at the latest. Check the days.
fault-after-sessions = The questionnaire after closes on the day of the last session at the earliest. Check the days.
fault-asks-nothing = Keep at least one questionnaire.

line-convention = Convention
line-demande = Request
line-analyse = Analysis
line-commande = Order
line-cadrage = Cadrage
line-planning = Planning
line-lecture = Reading
line-rapport = Report
line-bilan = Bilan

sessions-title = Sessions
sessions-lead = What was worked on, day after day. Who came is told as a band: no name, no exact number.
sessions-none = No session is planned.
sessions-link = Note, move or add a session
sessions-back = Back to the sessions
session-title = Session of { $day }
session-when = When
session-what = What was worked on
session-on = Day
session-starts = Begins at
session-minutes = Length, in minutes
session-group = Group
session-all = All groups
session-note = Note
session-move = Prepare or move
session-add-fold = Add a session…
session-add = Add the session
session-keep = Keep
session-care = Write no name, nor anything that points to a person. These texts are for you, are shown to nobody else and are deleted on the retention date.
session-attendance = Attendance
session-attendance-hint = As a band: to someone who knows who was there, the exact number would tell of whom the results speak.
session-situation = Situation worked on
session-situation-hint = The one that the group chose before the session.
session-synthesis = Synthesis of the day
session-synthesis-hint = As the group discussed it.
session-remove-fold = Remove this session…
session-remove-text = It disappears from the calendar, with what was noted of it.
session-remove = Remove the session
not-said = Not said
attendance-band = { $from } to { $to } people
attendance-open = { $from } people and more
attendance-fewer = fewer than { $k } people
length-minutes = { $minutes } min
length-hours = { $hours } h
time-hour = { $hours }:00
time-minutes = { $hours }:{ $minutes }
length-both = { $hours } h { $minutes }
fault-time = Write a time, for instance 14:00.
fault-attendance-early = Attendance is noted from the day of the session on.
fault-long-text = This text is too long: 3,000 characters at most.
fault-line = This line is too long: 200 characters at most.
calendar-session = Session ({ $told })
calendar-file = File for your calendar (.ics)
calendar-event-session = Session: { $what }
calendar-event-wave = { $what }, last day: { $title }
calendar-event-vote = Vote on the reading, last day: { $title }
calendar-vote-open = Vote on the reading: last day
calendar-vote-closed = Vote on the reading: closed

steps-title = Steps
steps-lead = From the convention to the bilan: who agreed to what, when, and on which paper.
steps-fold = Where the steps stand
steps-link = Note a step
steps-back = Back to the steps
steps-others = Keep track of another step…
step-record = Note
step-state = Where this step stands
step-todo = To do
step-done = Done
step-not_applicable = Not applicable
step-refused = Request refused
step-without-end = Given up
session-called-off = called off
step-done-on = Done on { $day }
step-refused-on = Request refused on { $day }
step-day = Day
step-reference = Reference
step-reference-hint = The number of the paper, or where it is kept. No file is uploaded here.
step-note = Remark
step-keep = Keep
step-name-convention = Convention
step-name-demande = Request
step-name-analyse = Analysis of the request
step-name-commande = Lettre de commande
step-name-cadrage = Lettre de cadrage
step-name-planning = Planning
step-name-lecture = Reading validated by the group
step-name-restitution = Restitution
step-name-rapport = Rapport d’accompagnement
step-name-bilan = Yearly bilan
step-about-convention = Signed by the representative of the collectivité and by the president of the centre de gestion.
step-about-demande = Written by the collectivité or the organisation; it may be a specification.
step-about-analyse = By the intervenant or the centre de gestion: is the request relevant, can it be carried out?
step-about-commande = Written by the collectivité or the organisation, once the request is accepted.
step-about-cadrage = Written by the intervenant or the centre de gestion, annexed to the convention. Its content has a page of its own; here you note the paper.
step-about-planning = The days are agreed with the group and the organisation.
step-about-lecture = The group has read what will be said, and validated it.
step-about-restitution = The results and their reading are presented.
step-about-rapport = The report is handed to its recipients.
step-about-bilan = The bilan of the year is handed over, with the actions.
fault-step-day = Write the day on which this step was done.
refuse-fold = Refuse the request…
refuse-text = The dispositif is then cancelled, with the reason. Nobody has been asked anything yet.
refuse-reason = Why
refuse-send = Refuse the request
fault-reason = Say why the request is refused.

cadrage-title = Lettre de cadrage
cadrage-lead = What is agreed before anybody answers.
cadrage-required = No questionnaire of this dispositif opens without it.
cadrage-frame = What the frame says already
cadrage-frame-hint = Taken from the dispositif: nothing has to be written twice.
cadrage-ordered = Ordered by
cadrage-agreed = What is agreed
cadrage-day = Date of the letter
cadrage-objectives = Objectives
cadrage-objectives-hint = What the dispositif aims at, and what it will not deal with.
cadrage-recipients = Recipients
cadrage-recipients-hint = The functions that receive results, report and bilan. Do managers take part in the sessions?
cadrage-body = Consultation of staff representatives
cadrage-consulted = Day of the consultation
cadrage-keep = Keep the letter
cadrage-until = It can be rewritten until the first questionnaire opens, not afterwards.
cadrage-fixed = Fixed since the first questionnaire opened.
cadrage-none = No lettre de cadrage was written.
cadrage-told = Lettre de cadrage of { $day }. Consultation: { $consulted }.
cadrage-told-required = The lettre de cadrage is to be written: no questionnaire opens without it.
cadrage-told-none = No lettre de cadrage.
body-cse = CSE
body-cst = CST
body-f3sct = F3SCT
body-not_applicable = Not applicable
body-on = { $body }, on { $day }
wave-waits-cadrage = No questionnaire opens without a lettre de cadrage.
next-cadrage = Write the lettre de cadrage
next-cadrage-why = Objectives, recipients, consultation: no questionnaire of this dispositif opens without it.
fault-objectives = Write the objectives.
fault-recipients = Write who receives what is handed over.
fault-consulted = Write the day of the consultation, or choose “not applicable”.
fault-later-day = Choose today or a day in the past.
refused-no-cadrage-title = The lettre de cadrage first
refused-no-cadrage-text = This dispositif requires a lettre de cadrage before its first questionnaire: objectives, indicators, threshold, recipients, consultation. Nothing is open.
refused-cadrage-fixed-title = The lettre de cadrage is fixed
refused-cadrage-fixed-text = The first questionnaire is open: what was agreed before does not change any more. Nothing was changed.
refused-given-up-title = The dispositif is cancelled
refused-given-up-text = Nothing is noted there any more. Nothing was changed.

interviews-title = Themes of the interviews
interviews-lead = A theme is kept from { $k } interviews on, under the word “several”. The number is never kept, and below it neither is the theme: a theme that one person alone brought points to that person. Themes are deleted on the retention date.
interviews-none = No theme yet.
interviews-several = several
interviews-add-title = Add a theme
interviews-label = Theme
interviews-label-hint = In words of your own, not those of a person.
interviews-number = In how many interviews
interviews-number-hint = Serves to decide whether the theme is kept, then is forgotten.
interviews-keep = Add the theme
interviews-remove = Remove
fault-theme = Write the theme in a few words, 200 characters at most.
fault-theme-few = This theme came up in too few interviews: nothing of it is kept. Join it to a wider theme if there is one.
fault-theme-twice = This theme is there already.
fault-themes = Thirty themes at most: join some of them.
fault-interviews = Write a number of interviews.

commanditaires-title = Who ordered it
commanditaires-lead = A group may bring together people of several employers. Each has its own link to the same results, those of the whole: no figure is ever divided by employer.
commanditaires-add-title = Add an organisation
commanditaires-known = Organisation
commanditaires-add = Add
commanditaires-remove = Remove
commanditaires-until = Until the first questionnaire opens: participants are told who will read the results.
commanditaires-fixed = The list is fixed since the first questionnaire opened: participants were told who will read the results.
fault-commanditaire-twice = This organisation is one of them already.
fault-commanditaires = Twenty more organisations at most.
link-for = For

## Capsules: what is wrong in a file

toml-capsule-twice = another file of this folder has a capsule `{ $id }`; give one of them another id
toml-capsule-count = the capsule has { $count } [[{ $key }]]; give it from { $least } to { $most }
toml-capsule-scale-start = the scale begins at { $value }; begin it at 0, so that points can be added up by hand
toml-unknown-dimension = statement `{ $statement }` belongs to dimension `{ $dimension }`, which is not in this file; write { $known }, or add that dimension
toml-few-statements = dimension `{ $dimension }` has fewer than { $least } statements; add some to it, or remove it
toml-owner-page = page
toml-owner-dimension = dimension
toml-owner-statement = statement
toml-part-paragraph = text { $number } of `{ $key }`
toml-check-capsule = { $file }: right. Capsule of { $pages } pages and { $statements } statements, about { $minutes } minutes, { $languages }.

## Capsules

capsules-title = Capsules
capsules-lead = Short pages for whoever wants to read their own practice again at their own pace: employee, volunteer, carer, manager. No account, no registration.
capsules-size = { $pages } pages and a self-reading, about { $minutes } minutes
capsules-private = What you tick in a self-reading stays in your browser: nothing is sent, nothing is kept.
front-capsules-text = Short pages to read at your own pace, with a self-reading that stays with you.
front-capsules = Read a capsule
capsule-contents = What you are going to read
capsule-length = About { $minutes } minutes, in one go or several.
capsule-reading = Self-reading
capsule-reading-short = { $statements } statements on your way of doing things
capsule-private = Read at your own pace, without an account: the service does not note who reads, and what you tick stays with you.
capsule-offline = Once opened, this page also opens without a network: your browser keeps it as it is, without your answers.
capsule-begin = Begin
capsule-situation = A situation
capsule-yours = Over to you
capsule-try = To try
capsule-previous = Previous
capsule-next = Next: { $title }
capsule-reading-how = Think of the last few weeks, and tick what is most like you. No answer is better than another, and you may skip a statement. This is neither a test nor a diagnosis: it is a way of reading oneself again.
capsule-reading-private = Your answers stay here: your profile is worked out in your browser. Nothing is sent, nothing is kept; everything goes when you leave the page.
capsule-no-script = Your browser runs no scripts: tick on the screen or on a printed sheet, and count by hand, as told further down.
capsule-no-answer = Tick at least one statement to see a profile.
capsule-show = See my profile
capsule-profile = Your profile
capsule-profile-what = It says again what you ticked, by dimension. A short bar is no flaw, a long bar is no goal: it is for you to say whether it suits you.
capsule-hand = By hand: give each answer its points ({ $points }), add them up for each dimension, and colour in as many boxes as there are points.
capsule-hand-option = “{ $label }”: { $points }
capsule-hand-sum = Statements { $numbers }:
capsule-hand-of = points out of { $max }
capsule-points = Points: { $points } out of { $max }.
capsule-unanswered = Statements skipped: { $count } of { $total }.
capsule-same = The same answer throughout: “{ $label }”.
capsule-most = Most present, “{ $label }”: { $statements }
capsule-least = Least present, “{ $label }”: { $statements }
capsule-prompts = To think about:
capsule-after = Choose a single thing to try. If something weighs on you, do not wait until you feel worse to talk about it.
capsule-print = Print my profile
capsule-erase = Erase my answers
capsule-others = The other capsules
capsule-no-employer = Without an employer, as a carer or a volunteer: your own doctor.
card-capsule = Your group is following a capsule. What you tick in its self-reading stays with you and enters no result of the group.
card-capsule-link = Read the capsules

## Documents: what is handed over

document-motto = See the group, never the person.
document-missing = to be completed
document-recognised = The group recognises itself in this reading.
document-not-recognised = The group does not recognise itself in this reading.
document-rapport = Support report
document-contents = Contents
document-results = What the questionnaires say
document-restitution = Feedback
document-frame = Framework
document-bilan = Review
document-nothing = Nothing has been published.
document-count-sessions = { $count ->
    [one] session
   *[other] sessions
}
document-count-groups = { $count ->
    [one] group
   *[other] groups
}
document-done-of = { $done } of { $all }
document-count-done = { $count ->
    [one] action done
   *[other] actions done
}{ $begun ->
    [0] {""}
   *[other] , { $begun } under way
}
document-cadrage = Framework letter
document-indicators = Indicators
document-rules = Rules for the results
document-recipients = Who receives the results
document-consultation = Consultation of the staff representatives (CSE, CST or F3SCT)
document-retention = Retention
document-signatures = Signatures
document-signatory-order = For the organisation
document-signatory-lead = The intervenant
document-date-and-name = Date, name, function
document-cards = Cards
document-cut = Cut along the lines, fold along the dashes, code inside.
document-code-picture = The card’s code as a picture
document-duerp = Annex to the risk assessment document (DUERP)
document-duerp-warning = This annex repeats what has been published. It assesses no risk: the assessment and the measures are the employer’s.
document-factors = Risk factors identified
document-measures = Measures in place
document-level = The employer’s assessment
document-people = People at the indicator’s threshold
document-portfolio = Portfolio of the year
table-sheet = Published figures
table-moment = Moment
table-who = Population
table-groups = Groups
table-statistic = Measure
table-form = Form
table-value = Value
table-to = Up to
table-reason = Reason
table-n = Answers
table-mean = Mean out of 100
table-count = People at or above the threshold
table-change = Change, in points
table-interval-low = Change: lower end of the 95% interval
table-interval-high = Change: upper end of the 95% interval
table-notable = Notable change, in points
table-verdict = Verdict
table-by-itself = Usual return, in points
table-exact = exact
table-nearest = rounded
table-at-most = at most
table-at-least = at least
table-band = band
table-word = word
document-paper = Questionnaire on paper
document-figures = Published figures
document-as-pdf = The questionnaire as PDF
document-fact-order = Ordered by
document-fact-kind = Form
document-fact-groups = Groups
document-fact-results = Results
document-fact-lead = Led by
document-kept-until = What is left is deleted on { $day } at the latest; published figures and documents that were handed over remain.
document-theme = { $theme } (several)
documents-title = Documents
units-fold = Annex to the risk assessment document
units-text = If the groups of this dispositif are the employer’s units of work, an annex to the risk assessment document (DUERP) can repeat what is published. Nothing else changes.
units-declared = The groups are declared to be units of work.
units-declare = The groups are units of work
units-take-back = Take this back
cards-pdf = Save the sheet as PDF
cards-file = cards.pdf
cards-pdf-kept = The file holds the codes: delete it once the sheet is printed.

## What follows in a dispositif
next-session = Note the session
next-session-why = The session of { $day } took place. Note the situation that was worked on and the synthesis; attendance is said as a band.
next-session-day = session of { $day }
next-themes = Note the themes of the interviews
next-themes-why = After the interviews, note what comes back in several of them. Nothing is transmitted before the group has validated the reading.
next-write = Write the reading
next-write-why = Write the reading with the group: what stands out, what is difficult, what can move.
next-vote = Put the reading to the vote
next-vote-why = The reading is written. The group says with its cards whether it recognises itself, or validates it in a session.
next-room = Have the reading validated in a session
next-room-why = Read the reading again with the group, then record the day on which it validated it.
next-voting = Close the vote earlier…
next-voting-why = The vote on the reading is open until { $day }. Nothing to do: it closes by itself.
next-voting-day = Nothing to do: vote on the reading until { $day }
next-revise = Take up the reading again
next-revise-why = The group did not recognise itself in this version. Write another one with it.
next-validate = Record the validation
next-validate-why = The group recognised itself in the reading. Record that it is validated; it does not change afterwards.
next-reading = Transmit the reading
next-reading-why = The group has validated the reading. The management sees it only once it is transmitted.
next-actions = Write down the actions
next-actions-why = The reading names lines of change. Write down the actions that follow, with who is responsible and by when.
next-actions-due = Review the actions
next-actions-due-why = An action’s day is past. Say where the actions stand.
next-bilan = Prepare the bilan
next-bilan-why = The bilan is left. Read it again, hand it over, then note the step as done.
## What to do now: steps, sessions to come

next-step-convention = Record the convention
next-step-demande = Record the request
next-step-analyse = Record the analysis of the request
next-step-commande = Record the lettre de commande
next-step-restitution = Record the restitution
next-step-rapport = Record that the rapport was handed over
next-about-convention = Have the convention signed by the representative of the collectivité and by the president of the centre de gestion, then note it.
next-about-demande = Ask the collectivité or the organisation for its written request (it may be a specification), then note it.
next-about-analyse = Analyse the request, you or the centre de gestion: is it relevant, can it be carried out? Then note the answer.
next-about-commande = Ask the collectivité or the organisation for its letter of order, then note it.
next-about-restitution = Present the results and their reading, then note the day.
next-about-rapport = Hand the report to its recipients, then note the day.
next-await = See the session
next-await-why = The next session is on { $day }. Nothing to do until then.
next-await-day = Nothing to do: session on { $day }
next-capsules-why = The capsules first. Once the participants have followed them, tell them and open the questionnaire.
life-capsules = Capsules
life-not-noted = not recorded
transmit-waits = In a listening workshop, nothing is transmitted before the group has validated the reading.
refused-reading-moved-title = The reading has changed since
refused-reading-moved-text = The page was older than the reading as it stands. Nothing was done: go back to the reading, read it again, then start again.
refused-themes-fixed-title = The themes are fixed
refused-themes-fixed-text = The group has the reading before it: the themes that it stands on do not change any more. Nothing was changed.
fault-reading-same = The group has already voted on this text. Write another version before putting it to the vote.
fault-theme-heard = Too few interviews: a theme could say who spoke of it. Nothing is kept.
fault-theme-heard-most = There are fewer members than interviews. Check the number of interviews.
fault-theme-more = The theme cannot come up in more interviews than there were.
interviews-heard = Number of interviews in all
interviews-heard-hint = At least { $least } are needed. This number is used for a check and is not kept. Note the themes once all interviews are over.
interviews-too-few = With fewer than { $least } members no theme is kept: it would say who spoke of it.
interviews-fixed = The reading is before the group: its themes do not change any more.
session-attendance-unsaid = Attendance is not noted: in a group of this size, a band would say who was there.
vote-moved-title = The text has changed since
vote-moved-text = Your page showed another version. Nothing was recorded: read this one, then say whether you recognise yourself in it.
new-days-moved = The days of the questionnaires followed the sessions. Read them again, then create the dispositif.
new-days-moved-link = See the days
new-recalculate = Work out the days again
new-recalculate-hint = The questionnaires follow the sessions. A day that you chose yourself stays.
new-capsules = Capsules that the group follows
fault-capsule = Choose the capsule or capsules that the group follows.
capsules-followed = Capsules followed
capsules-followed-text = Participants find their address at the top of the questionnaire. Nobody knows who has read them.
form-capsule = This questionnaire goes with
form-capsule-tab = (new tab)

## Pages: what is to be done, and what comes by itself

next-now-title = At the moment
threshold-never = { $members ->
    [one] With { $members } member only, the threshold of { $k } answers cannot be reached: no figure will be published.
   *[other] With { $members } members, the threshold of { $k } answers cannot be reached: no figure will be published.
}
threshold-group-not-yet = { $who }: not enough yet to be shown by itself.
figure-indicator = Indicator
home-session = Next session: { $day }
home-wave = Next date: { $day }
home-closed = Last questionnaire closed on { $day }
home-cancelled = Cancelled on { $day }
fault-group-name = Write the name of the group, 120 characters at most.
fault-members = Write a number of members, from 1 to 99.
fault-before-day = Write the last day of the questionnaire before: day, month, year.
fault-after-day = Write the last day of the questionnaire after: day, month, year.
drawn-how = For later, from another device: scan this square, or type the code at
unsaid-bound = At least one of the two means is only given as a bound.
unsaid-withheld = One of the two means is not published.
unsaid-withheld-both = Neither of the two means is published.
unsaid-too-few = Fewer than 5 answers to one of the two questionnaires.
error-busy-title = Too many documents are being asked for
error-busy-text = Nothing is lost: wait a few seconds, then reload this page.
figure-middle = 50 points is the middle of the scale: neither a norm nor a threshold of health.

## A capsule that a group follows: nobody meets

capsule-moment-before = Your view before the capsule
capsule-moment-after = Your view after the capsule
capsule-moment-follow_up = Your view some months after the capsule
capsule-moment-monthly = Your view this month, along the capsule
capsule-frame-team = The group gets means and numbers of people, for the whole, from { $k } answers on.
capsule-frame-groups = Each group gets its averages, from { $k } answers on; a smaller group is put together with others.
capsule-thanks-next = The questionnaire stays open until { $day }. The intervenant then tells the group the results.

## Documents: what the sheet and the slides say

document-key = Key
document-source = Source: figures published by Entrevoix, no individual answer.
document-continued = (continued)
document-fewer = fewer than { $k }
document-count-answers-before = answers before
document-count-answers-after = answers after
document-count-answers-follow_up = answers at follow-up
document-count-monthly = { $count ->
    [one] monthly questionnaire
   *[other] monthly questionnaires
}
document-fact-comparison = Before and after
document-granularity-whole = One result for all participants together, from { $k } answers on.
document-granularity-by_group = A result for the whole and for each group with at least { $k } answers; the others are brought together.
document-mode-diagnostic = Results come out after each questionnaire. Those who answer before and after are not necessarily the same people.
document-mode-evaluation = Only those who answer before and after with the same card count. Nothing is published before the end.
document-sessions-told = { $count ->
    [one] 1 session: { $days }
   *[other] { $count } sessions: { $days }
}
document-sessions-span = from { $first } to { $last }
document-draft = Draft: the group has not validated this reading yet.
document-pseudonymous = Answers are encrypted and bear no name (they are pseudonymised); they are deleted as soon as the last results are published.
document-count-held = { $count ->
    [one] session held
   *[other] sessions held
}
document-wave-closes = { $wave }: closes on { $day }
document-fact-dated = Date of the letter
document-fact-members = Members
document-fact-waves = Questionnaires
document-signatory-collectivite = For the local authority
document-signatory-centre = For the centre de gestion

## Documents: dates, limits and lines that pages say too

document-as-of = Edition as of { $day }
document-reading-untransmitted = The group’s reading has not been transmitted yet.
document-fact-transmitted = Transmitted to the management
document-on-day = on { $day }
document-not-yet = not yet
document-bounds = “At most”, “at least”: where two people or fewer are on one side of the threshold, only a bound is said, so that nobody is pointed at.
document-duerp-moment = These figures are those of the questionnaire: { $moment }.
portfolio-several = Ordered by several
table-limit = Limitation
document-by-group = Group by group: means before → after
