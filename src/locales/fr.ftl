### Chaque phrase que lit une personne. Vouvoiement, présent, phrases courtes, sans jargon.

## Dates

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Toutes les pages

app-name = Entrevoix
skip-to-content = Aller au contenu
language-other = English
language-other-tag = en
resources-title = Besoin d’aide maintenant ?
resources-3114 = 3114 : numéro national de prévention du suicide, gratuit, jour et nuit
resources-15 = 15 ou 112 : urgence
resources-doctor = Le médecin du travail ou l’assistante sociale de votre employeur, en toute confidentialité

## Participant : la carte

card-title = Votre questionnaire
card-intro = Saisissez le code de votre carte. Vous n’avez besoin ni de compte, ni de mot de passe.
card-code = Code de votre carte
card-code-hint = 17 caractères, par exemple 7QK4-X9PM-2D3H-W8TC-R. Les tirets et les majuscules sont facultatifs.
card-open = Ouvrir le questionnaire
card-fault-title = Le code est à corriger
card-fault-empty = Saisissez le code imprimé sur votre carte.
card-fault-length = Un code compte 17 caractères ; il y en a { $found } ici. Comparez avec votre carte.
card-fault-character = Un code ne contient pas « { $character } ». Comparez ce caractère avec votre carte.
card-fault-check = Un caractère ne correspond pas : il a pu être mal lu ou inversé avec son voisin. Comparez avec votre carte, groupe par groupe.

card-unknown-title = Cette carte n’est pas connue
card-unknown-text = Le code est bien formé, mais il n’ouvre aucun questionnaire ici. Comparez-le avec votre carte. S’il est exact, demandez une carte de réserve à l’intervenant ou à l’intervenante.
card-early-title = Le questionnaire n’est pas encore ouvert
card-early-text = Gardez votre carte : elle ouvrira le questionnaire dès que l’intervenant ou l’intervenante vous l’annoncera.
card-closed-title = Le questionnaire est clos
card-closed-text = Le temps de réponse est terminé. Les résultats du groupe vous sont présentés en séance.
card-again = Saisir un autre code

## Participant : le questionnaire

moment-before = Votre avis avant les séances
moment-after = Votre avis après les séances
moment-follow_up = Votre avis quelques mois après
moment-monthly = Votre avis ce mois-ci
form-length = { $items } questions, environ { $minutes } minutes
frame-title = Qui verra quoi
frame-nobody = Personne ne voit vos réponses : ni vos collègues, ni l’intervenant, ni la direction.
frame-team-whole = Le groupe voit en séance des moyennes de l’ensemble, à partir de { $k } réponses.
frame-team-groups = Chaque groupe voit en séance ses moyennes, à partir de { $k } réponses ; un groupe plus petit est réuni avec d’autres.
frame-management = La direction reçoit des graphiques d’ensemble, après le groupe.
frame-pseudonymous = Vos réponses sont chiffrées et pseudonymisées jusqu’à la dernière restitution, puis supprimées.
frame-optional = Vous pouvez passer chaque question.
frame-until = Vous pouvez répondre, modifier ou effacer vos réponses jusqu’au { $day }.
frame-home-made = Questionnaire maison, non validé scientifiquement. Il sert au dialogue, pas au diagnostic.
form-progress = { $position } sur { $total }
form-declined = Je préfère ne pas répondre
form-not-concerned = Non concerné
form-send = Envoyer mes réponses
form-erase = Effacer mes réponses
form-erase-hint = Si vous avez déjà répondu avec cette carte et changez d’avis.
form-faults-title = Certaines réponses n’ont pas pu être lues
form-faults-text = Rien n’est encore enregistré. Vérifiez les questions signalées, puis renvoyez.
form-fault-item = Choisissez une des réponses proposées.
full-title = Toutes les réponses de votre groupe sont déjà là
full-text = Votre groupe a déjà autant de réponses que de membres ; celle-ci n’a pas été enregistrée. Si vous n’aviez pas encore répondu, parlez-en à l’intervenant ou à l’intervenante.
shut-title = Le questionnaire vient de se clore
shut-text = Vos réponses sont arrivées après la clôture et n’ont pas été enregistrées.

thanks-title = Vos réponses sont enregistrées.
thanks-next-title = Et maintenant ?
thanks-next = Le questionnaire reste ouvert jusqu’au { $day }. Les résultats du groupe vous sont ensuite présentés en séance.
thanks-keep-card = Gardez votre carte : elle sert aussi pour le questionnaire suivant, et relie vos réponses d’avant et d’après sans votre nom.
thanks-change = Pour modifier ou effacer vos réponses jusqu’à cette date, saisissez à nouveau votre code.
thanks-change-link = Saisir mon code
erased-title = Il n’y a plus de réponses avec cette carte.
erased-text = Si vous aviez répondu, vos réponses sont effacées. Vous pouvez répondre à nouveau jusqu’au { $day }.

## Fautes

error-not-found-title = Cette page n’existe pas
error-not-found-text = L’adresse est peut-être incomplète, ou ce qu’elle montrait n’est plus là.
error-too-large-title = L’envoi est trop long
error-too-large-text = Ce formulaire ne peut pas contenir autant de texte. Revenez en arrière et raccourcissez-le.
error-cross-site-title = L’envoi vient d’un autre site
error-cross-site-text = Rien n’a été enregistré. Ouvrez la page sur ce site, puis envoyez à nouveau.
error-form-title = Le formulaire n’a pas pu être lu
error-form-text = Rien n’a été enregistré. Revenez en arrière et envoyez-le à nouveau.
error-internal-title = Le service n’a pas pu répondre
error-internal-text = Rien n’a été enregistré à moitié. Réessayez dans un instant ; si cela persiste, prévenez la personne qui administre ce service.
