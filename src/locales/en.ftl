### Every sentence that people read, in English. Plain words, present tense, short sentences.

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
resources-3114 = 3114: French national suicide prevention line, free, day and night
resources-15 = 15 or 112: emergency
resources-doctor = Your employer’s occupational physician or social worker, in confidence

## Participant: the card

card-title = Your questionnaire
card-intro = Type the code on your card. You need no account and no password.
card-code = Code on your card
card-code-hint = 17 characters, such as 7QK4-X9PM-2D3H-W8TC-R. Hyphens and capitals do not matter.
card-open = Open the questionnaire
card-fault-title = The code needs a correction
card-fault-empty = Type the code printed on your card.
card-fault-length = A code has 17 characters; there are { $found } here. Compare it with your card.
card-fault-character = No code contains “{ $character }”. Compare this character with your card.
card-fault-check = One character does not fit: it may have been misread or swapped with its neighbour. Compare with your card, group by group.

card-unknown-title = This card is not known
card-unknown-text = The code is well formed but opens no questionnaire here. Compare it with your card. If it is right, ask the intervenant for a card from the reserve.
card-early-title = The questionnaire is not open yet
card-early-text = Keep your card: it will open the questionnaire as soon as the intervenant tells you.
card-closed-title = The questionnaire is closed
card-closed-text = The time for answering is over. The group’s results are presented to you in a session.
card-again = Type another code

## Participant: the questionnaire

moment-before = Your view before the sessions
moment-after = Your view after the sessions
moment-follow_up = Your view some months later
moment-monthly = Your view this month
form-length = { $items } questions, about { $minutes } minutes
frame-title = Who will see what
frame-nobody = Nobody sees your answers: not your colleagues, not the intervenant, not the management.
frame-team-whole = The group sees averages of the whole in a session, from { $k } answers on.
frame-team-groups = Each group sees its averages in a session, from { $k } answers on; a smaller group is joined with others.
frame-management = The management receives overall charts, after the group.
frame-pseudonymous = Your answers are encrypted and pseudonymised until the last restitution, then deleted.
frame-optional = You can skip every question.
frame-until = You can answer, change or erase your answers until { $day }.
frame-home-made = A home-made questionnaire, not scientifically validated. It serves dialogue, not diagnosis.
form-progress = { $position } of { $total }
form-declined = I prefer not to answer
form-not-concerned = Does not apply to me
form-send = Send my answers
form-erase = Erase my answers
form-erase-hint = If you already answered with this card and have changed your mind.
form-faults-title = Some answers could not be read
form-faults-text = Nothing is saved yet. Check the questions marked below, then send again.
form-fault-item = Choose one of the answers offered.
full-title = All the answers of your group are already there
full-text = Your group already has as many answers as members; this one was not saved. If you had not answered yet, speak to the intervenant.
shut-title = The questionnaire has just closed
shut-text = Your answers arrived after closing and were not saved.

thanks-title = Your answers are saved.
thanks-next-title = What happens now?
thanks-next = The questionnaire stays open until { $day }. The group’s results are then presented to you in a session.
thanks-keep-card = Keep your card: it also opens the next questionnaire, and links your answers before and after without your name.
thanks-change = To change or erase your answers until that date, type your code again.
thanks-change-link = Type my code
erased-title = There are no more answers with this card.
erased-text = If you had answered, your answers are erased. You can answer again until { $day }.

## Errors

error-not-found-title = This page does not exist
error-not-found-text = The address may be incomplete, or what it showed is no longer there.
error-too-large-title = What was sent is too long
error-too-large-text = This form cannot hold so much text. Go back and shorten it.
error-cross-site-title = This was sent from another site
error-cross-site-text = Nothing was saved. Open the page on this site, then send again.
error-form-title = The form could not be read
error-form-text = Nothing was saved. Go back and send it again.
error-internal-title = The service could not answer
error-internal-text = Nothing was half saved. Try again in a moment; if it goes on, tell the person who administers this service.
