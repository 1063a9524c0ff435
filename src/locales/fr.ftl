### Chaque phrase que lit une personne. Vouvoiement, présent, phrases courtes, sans jargon.

## Ponctuation

said-of = { $what } : { $said }
colon = {" : "}

## Titres pour qui écoute la page

results-figures = Chiffres publiés

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
resources-3114 = numéro national de prévention du suicide, gratuit, jour et nuit
resources-or = ou
resources-15 = urgence
resources-doctor = Le médecin du travail ou l’assistante sociale de votre employeur, en toute confidentialité

## Participant : la carte

card-title = Votre questionnaire
card-intro = Saisissez le code de votre carte. Vous n’avez besoin ni de compte, ni de mot de passe.
card-code = Code de votre carte
card-code-hint = 17 caractères ; les tirets et les majuscules sont facultatifs. Par exemple :
card-open = Ouvrir le questionnaire
card-no-script = Votre navigateur n’exécute pas les scripts : saisissez le code de votre carte, même si vous avez visé le carré.
card-fault-title = Le code est à corriger
card-fault-empty = Saisissez votre code.
card-fault-length = Un code compte 17 caractères ; il y en a { $found } ici. Comparez avec votre carte.
card-fault-character = Un code ne contient pas « { $character } ». Comparez ce caractère avec votre carte.
card-fault-check = Un caractère ne correspond pas : il a pu être mal lu ou inversé avec son voisin. Comparez avec votre carte, bloc par bloc.

card-unknown-title = Cette carte n’est pas connue
card-unknown-text = Le code est complet, mais il n’ouvre aucun questionnaire ici. Si le dispositif est terminé ou annulé, c’est normal : les cartes et les réponses sont supprimées, et vous n’avez rien à faire. Sinon, comparez le code avec votre carte ; s’il est exact, demandez une carte de réserve à l’intervenant.
card-early-title = Le questionnaire n’est pas encore ouvert
card-early-text = Gardez votre carte : elle ouvrira le questionnaire dès que l’intervenant vous l’annoncera.
card-between-title = Aucun questionnaire n’est ouvert en ce moment
card-between-text = Le temps de réponse du précédent est terminé. Gardez votre carte : elle ouvrira le suivant dès que l’intervenant vous l’annoncera.
card-closed-title = Le questionnaire est clos
card-closed-text = Le temps de réponse est terminé. Les résultats du groupe vous sont ensuite présentés.
card-again = Saisir un autre code

## Tirage d’une carte à distance

draw-title = Tirer une carte
draw-what = Votre groupe ne se réunit pas au même endroit : ce lien remplace les cartes de papier. Le bouton tire au hasard une carte neuve, et vous donne son code.
draw-once = Tirez une seule carte. Rien ne le vérifie : le groupe vous fait confiance, et il y a une carte par membre.
draw-keep = Gardez le code de votre carte : il sert pour ce questionnaire et pour le suivant, et relie vos réponses sans votre nom.
draw-nobody = Personne ne voit qui tire une carte, ni quand, ni combien sont tirées.
draw-no-script = Votre navigateur n’exécute pas les scripts : recopiez le code qui suit « TIRAGE » dans le lien, ou celui de la feuille.
draw-code = Code de tirage de votre groupe
draw-code-hint = Le mot TIRAGE, puis 17 caractères ; les tirets et les majuscules sont facultatifs. Par exemple :
draw-button = Tirer ma carte
draw-has-card-link = J’ai déjà ma carte
draw-again = Aller à la page de tirage
draw-fault-empty = Saisissez le code de tirage que vous avez reçu.
draw-fault-length = Un code de tirage compte 17 caractères après le mot TIRAGE ; il y en a { $found } ici. Comparez avec le message que vous avez reçu.
draw-fault-character = Un code de tirage ne contient pas « { $character } ». Comparez ce caractère avec le message que vous avez reçu.
draw-fault-check = Un caractère ne correspond pas : il a pu être mal lu ou inversé avec son voisin. Comparez avec le message que vous avez reçu, bloc par bloc.
draw-unknown-title = Ce lien de tirage n’est pas connu
draw-unknown-text = Le code est complet, mais il ne tire aucune carte ici. Comparez-le avec le message que vous avez reçu. S’il est exact, demandez le lien actuel à l’intervenant.
draw-full-title = Toutes les cartes de ce groupe ont été tirées
draw-full-text = Il y a une carte par membre, et aucune ne reste. Si vous en avez déjà tiré une, prenez son code : il est toujours bon. Sinon, parlez-en à l’intervenant.
draw-has-card-title = Ce code ressemble à celui d’une carte
draw-has-card-text = S’il est écrit sur votre carte, n’en tirez pas d’autre : il ouvre directement le questionnaire. S’il vient du message avec le lien de tirage, un caractère a pu être mal lu : comparez, puis saisissez-le à nouveau avec le mot TIRAGE.
card-perhaps-link = Si ce code est arrivé dans un message, après le mot TIRAGE, il ne sert qu’à tirer votre carte.
card-is-link-title = Ce code sert à tirer une carte
card-is-link-text = Un code qui commence par TIRAGE est celui du lien de votre groupe. Tirez d’abord votre carte avec lui : c’est le code de la carte qui ouvre le questionnaire.
drawn-title = Voici votre carte
drawn-note = Notez ce code, photographiez-le ou imprimez cette page.
drawn-keep = Il n’est gardé nulle part ailleurs, et il sert aussi pour le questionnaire suivant. Ne le donnez à personne.
drawn-go-on = Continuer vers le questionnaire
drawn-early = Aucun questionnaire n’est ouvert en ce moment. Gardez votre code : il ouvrira le prochain dès que l’intervenant vous l’annoncera.
drawn-again = Si vous rechargez cette page, elle montre la même carte.

group-remote = À distance
group-remote-told = à distance
group-remote-hint = « À distance » : les membres ne se réunissent pas. Un lien remplace les cartes de papier ; chacun y tire la sienne. Cela repose sur la confiance : qui tire deux fois prend la carte d’un autre.
draw-text = Pour un groupe à distance, un lien à envoyer aux membres, avec lequel chacun tire sa carte : pas plus de cartes que de membres.
draw-made = Chaque groupe à distance a son lien de tirage. Personne ne voit combien de cartes sont tirées.
draw-renew-fold = Lien perdu ou diffusé trop largement ?
draw-renew-text = Vous pouvez faire un lien neuf. L’ancien ne tire plus rien ; les cartes déjà tirées restent bonnes, et comptent parmi celles du groupe.
draw-renew = Refaire le lien : { $group }
draw-sheet-title = Le lien de tirage, à envoyer maintenant
draw-sheet-once = Un lien de tirage ne s’affiche qu’une fois.
draw-sheet-how = Copiez-le dans un message aux membres de son groupe, et à eux seuls, ou imprimez-le. S’il se perd, faites-en un autre depuis la page du dispositif.
draw-sheet-trust = N’en tirez pas vous-même : chaque carte tirée est celle d’un membre.
draw-link = Lien de tirage : { $group }
draw-link-for = Chaque membre du groupe ouvre ce lien une fois, et tire sa carte.
draw-link-typed = Ou saisissez le code sur
sheet-reserve-mark = ↓ Réserve : à garder cachetée
draw-full-way = Saisir le code de ma carte

## Mêmes personnes

new-same-people = Mêmes personnes qu’un autre dispositif de cette organisation
new-same-people-none = Non, d’autres personnes
new-same-people-hint = Les mêmes personnes, réparties de deux façons, seraient trop reconnaissables : celui-ci reprend donc les groupes du premier, ce qui en est montré et à quel moment, et un seuil au moins aussi haut. Laissez alors les groupes vides.
fault-same-people = Choisissez un dispositif de la même organisation, ou « Non ».
fault-same-people-groups = Les groupes sont repris de l’autre dispositif : laissez ces lignes vides.
same-people-told = Mêmes personnes que :
same-people-fixed = Les groupes, ce qui en est montré et le moment des résultats sont les mêmes. Un groupe ajouté ou retiré ici l’est partout ; dès que l’un a ses cartes, plus rien ne change.
refused-same-people-title = Un autre dispositif partage ces groupes
refused-same-people-text = Il a ses cartes ou a commencé : les groupes qu’ils partagent ne changent plus. Rien n’a été modifié.

## Participant : le questionnaire

moment-before = Votre avis avant les séances
moment-after = Votre avis après les séances
moment-follow_up = Votre avis quelques mois après
moment-monthly = Votre avis ce mois-ci
form-length = { $items } questions, environ { $minutes } minutes
frame-title = Qui verra quoi
frame-nobody = Personne ne voit vos réponses : ni vos collègues, ni l’intervenant, ni la direction.
frame-team-whole = Le groupe voit en séance des moyennes et des nombres de personnes, pour l’ensemble, à partir de { $k } réponses.
frame-team-groups = Chaque groupe voit en séance ses moyennes, à partir de { $k } réponses ; un groupe plus petit est réuni avec d’autres.
frame-management = La direction reçoit des graphiques d’ensemble, après le groupe : les mêmes moyennes et nombres de personnes.
frame-management-groups = La direction reçoit ensuite les mêmes moyennes et nombres de personnes : l’ensemble, chaque groupe qui a assez de réponses, et des groupes réunis par métier, site ou service.
frame-paired = Seules comptent les réponses de ceux qui répondent avant et après avec la même carte.
frame-pseudonymous = Vos réponses sont chiffrées et ne portent pas votre nom (elles sont pseudonymisées) ; elles sont supprimées dès que les derniers résultats sont publiés.
frame-optional = Vous pouvez passer chaque question.
frame-until = Vous pouvez répondre, modifier ou effacer vos réponses jusqu’au { $day }.
frame-home-made = Questionnaire maison, non validé scientifiquement. Il sert au dialogue, pas au diagnostic.
form-begin = Commencer
form-answered = Réponses données
form-answered-of = sur { $items }
form-progress = { $position } sur { $total }
form-declined = Je préfère ne pas répondre
form-not-concerned = Non concerné
form-replaces = Si vous avez déjà répondu avec cette carte, cet envoi remplace tout.
form-send = Envoyer mes réponses
form-erase = Effacer mes réponses
form-erase-text = Elles sont effacées tout de suite, sans retour possible. Vous pourrez répondre à nouveau jusqu’au { $day }.
form-erase-hint = J’ai déjà répondu et je veux effacer mes réponses
form-faults-title = Certaines réponses n’ont pas pu être lues
form-faults-text = Rien n’est encore enregistré. Vérifiez les questions signalées, puis renvoyez.
form-fault-item = Choisissez une des réponses proposées.
form-blank = Répondez à une question au moins, ou fermez cette page : rien n’est enregistré.
shut-title = Le questionnaire vient de se clore
shut-open-title = Ce questionnaire s’est clos, le suivant est ouvert
shut-open-text = Vos réponses étaient pour le questionnaire précédent : elles n’ont pas été enregistrées. Saisissez à nouveau le code de votre carte pour répondre à celui qui est ouvert.
shut-next-title = Le questionnaire vient de se clore
shut-next-text = Vos réponses sont arrivées après la clôture et n’ont pas été enregistrées. Gardez votre carte : elle ouvrira le questionnaire suivant.
shut-text = Vos réponses sont arrivées après la clôture et n’ont pas été enregistrées. Vous n’avez rien à faire ; les résultats du groupe vous sont ensuite présentés.

thanks-title = Vos réponses sont enregistrées.
thanks-next-title = Et maintenant ?
thanks-next = Le questionnaire reste ouvert jusqu’au { $day }. Les résultats du groupe vous sont ensuite présentés en séance.
thanks-next-paired = Le questionnaire reste ouvert jusqu’au { $day }. Les résultats paraissent après le second questionnaire.
thanks-keep-vote = Gardez votre carte : elle pourra servir à voter sur la lecture que le groupe fait des résultats.
thanks-keep-card = Gardez votre carte : elle sert aussi pour le questionnaire suivant, et relie vos réponses d’une fois à l’autre, sans votre nom.
thanks-next-until = Le questionnaire suivant est prévu jusqu’au { $day }.
thanks-change = Pour modifier vos réponses, jusqu’au { $day } inclus, saisissez à nouveau votre code et répondez à toutes les questions : le nouvel envoi remplace le précédent. Vous pouvez aussi les effacer.
thanks-change-link = Saisir mon code
erased-title = Il n’y a plus de réponses avec cette carte.
erased-text = Si vous aviez répondu, vos réponses sont effacées. Vous pouvez répondre à nouveau jusqu’au { $day }.
form-blank-title = Aucune réponse n’est choisie

## Participant : comment votre anonymat est protégé

protect-title = Comment votre anonymat est protégé
protect-new-tab = (nouvel onglet)
protect-who-title = Qui voit quoi
protect-who-nobody = Vos réponses : ni vos collègues, ni l’intervenant, ni la direction.
protect-who-group = Des résultats d’au moins { $k } réponses : le groupe et l’intervenant, puis la direction.
protect-how-title = Ce qui vous protège
protect-how-card = Une carte tirée au sort : personne ne note qui a laquelle.
protect-how-stored = Des réponses chiffrées, sans nom, ni heure, ni adresse.
protect-how-until = Elles sont pseudonymisées jusqu’à la dernière restitution, puis supprimées.
protect-not-title = Ce qui n’est pas garanti
protect-not = On peut vous voir répondre. Deux collègues peuvent réunir ce qu’ils savent. Un résultat peut faire deviner une réponse. Jusqu’à la suppression, qui administre le serveur détient la clé.
protect-doubt-title = En cas de doute
protect-doubt = Passez la question ou ne répondez pas : personne n’est prévenu.
protect-more-title = En savoir plus
protect-more-card = Le code de votre carte relie vos réponses d’un questionnaire à l’autre, sans votre nom. La page n’utilise pas de cookie.
protect-more-change = Jusqu’à la clôture, vous pouvez modifier ou effacer vos réponses, et personne ne voit de résultat.
protect-more-until = Les réponses sont supprimées avec leur clé. Si le dispositif est annulé, elles le sont aussitôt ; s’il s’arrête sans cela, au plus tard à une date fixée d’avance, comme les cartes et les textes libres. Les résultats du groupe restent.
protect-more-paper = Sur papier, la personne chargée de la saisie lit la feuille, sans nom. Elle n’est ni du groupe, ni de sa hiérarchie.
protect-more-text = Un texte libre, si on vous en demande un, est lu par l’intervenant, à partir de 10 textes, mélangés.
protect-more-phone = Qui ouvre votre téléphone peut y voir la page : fermez-la après l’envoi.
protect-more-talk = Une question ? L’intervenant, le médecin du travail ou le délégué à la protection des données vous répondent.

## Fautes

error-not-found-title = Cette page n’existe pas
error-not-found-text = L’adresse est peut-être incomplète, ou ce qu’elle montrait n’est plus là.
error-too-large-title = L’envoi est trop long
error-too-large-text = Ce formulaire ne peut pas contenir autant de texte. Revenez en arrière : votre texte y est encore. Raccourcissez-le, puis envoyez à nouveau.
error-cross-site-title = L’envoi vient d’un autre site
error-cross-site-text = Rien n’a été enregistré. Ouvrez la page sur ce site, puis envoyez à nouveau.
error-form-title = Le formulaire n’a pas pu être lu
error-form-text = Rien n’a été enregistré. Revenez en arrière et envoyez-le à nouveau.
error-internal-title = Le service n’a pas pu répondre
error-internal-text = Rien n’a été enregistré à moitié. Réessayez dans un instant ; si cela persiste, prévenez la personne qui administre ce service.
link-closed-title = Ce lien n’ouvre plus rien
link-closed-text = Il est peut-être incomplet, arrivé à sa date de fin, ou retiré par l’intervenant. Demandez-lui un nouveau lien.

refused-started-title = Le dispositif a commencé
refused-started-text = Ses groupes et ses cartes sont fixés depuis l’ouverture du premier questionnaire. Rien n’a été modifié.
refused-no-group-title = Il manque les groupes
refused-no-group-text = Ajoutez au moins un groupe au dispositif, puis recommencez.
refused-no-cards-title = Il manque les cartes
refused-no-cards-text = Imprimez d’abord les cartes : sans carte, personne ne peut répondre.
refused-cards-made-title = Les cartes existent déjà
refused-cards-made-text = La feuille de cartes se fait une seule fois. Tant que rien n’est ouvert, vous pouvez la reprendre depuis la page du dispositif : les cartes imprimées n’ouvriront alors plus rien.
refused-wave-order-title = Un autre questionnaire passe avant
refused-wave-order-text = Les questionnaires s’ouvrent dans l’ordre. Clorez d’abord le précédent.
refused-wave-state-title = Ce n’est plus possible
refused-wave-state-text = Ce questionnaire a déjà été ouvert ou clos. Revenez à la page du dispositif pour voir où il en est.
refused-past-day-title = Cette date est passée
refused-past-day-text = Revenez en arrière et choisissez aujourd’hui ou un jour à venir comme dernier jour de réponse.
refused-day-order-title = Ce jour vient trop tard
refused-day-order-text = Le dernier jour d’un questionnaire doit précéder celui du questionnaire suivant. Rien n’est ouvert : choisissez un jour plus tôt.
refused-not-released-title = Rien n’est encore publié
refused-not-released-text = Les résultats sont calculés une fois, quand le questionnaire se clôt.
refused-already-imported-title = Ce fichier a déjà été importé
refused-already-imported-text = Un fichier est importé et publié une seule fois.
error-to-card = Saisir le code de votre carte
error-to-management = Revenir à la page des résultats
error-to-front = Accueil

## Fautes de formulaire

fault-title = À corriger
fault-name = Écrivez le nom de l’organisation, de 120 caractères au plus.
fault-name-title = Écrivez le titre du dispositif, de 120 caractères au plus.
fault-k = Le seuil est un nombre entier, 5 au moins : il peut être relevé, jamais abaissé.
fault-primary = Choisissez trois indicateurs principaux au plus : au-delà, un petit groupe ne permet plus rien de dire.
fault-primary-unknown = Choisissez des indicateurs que les questionnaires mesurent.
fault-group = Donnez à chaque groupe un nom et un nombre de membres, de 1 à 99.
fault-group-twice = Deux groupes portent le même nom. Distinguez-les.
fault-group-unknown = Ce groupe n’existe pas dans le dispositif. Vérifiez son nom.
fault-past-day = Choisissez aujourd’hui ou un jour à venir.
fault-day-order = Le questionnaire d’après se clôt après celui d’avant. Vérifiez les deux dates.
fault-day = Écrivez une date complète : jour, mois, année.
fault-choice = Choisissez une des possibilités proposées.
fault-email = Écrivez une adresse complète, par exemple prenom.nom@exemple.fr.
fault-email-taken = Un compte existe déjà avec cette adresse.
fault-password-short = Choisissez un mot de passe de 12 caractères au moins.

## Accueil

front-title = Entrevoir le collectif, jamais la personne
front-lead = Entrevoix accompagne les dispositifs psychosociaux : un court questionnaire avant et après, des résultats de groupe, et personne de reconnaissable.
front-participant-title = Vous avez une carte
front-participant-text = Elle ouvre le questionnaire de votre groupe : 3 à 5 minutes, sans compte ni mot de passe.
front-participant = Répondre au questionnaire
front-intervenant-title = Vous animez un dispositif
front-intervenant-text = Préparez-le, imprimez les cartes, lisez les résultats avec le groupe.
front-intervenant = Se connecter
front-management = Vous dirigez la structure ? Le lien vers vos résultats vous est remis par l’intervenant.

## Intervenant : entrer

login-title = Se connecter
login-email = Adresse électronique
login-password = Mot de passe
login-send = Se connecter
login-wrong = L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux.
login-too-often = Trop d’essais en peu de temps. Attendez une minute, puis réessayez.
log-out = Se déconnecter
space-name = Espace de l’intervenant
login-forgotten = Mot de passe perdu ? Demandez-en un nouveau à la personne qui administre ce service.

## Intervenant : les dispositifs

home-title = Mes dispositifs
home-empty = Aucun dispositif pour l’instant. Le premier se prépare en quelques minutes.
home-unreadable = Ce dispositif ne peut pas être lu : ce qui en est gardé est abîmé. Prévenez la personne qui tient ce service : son journal dit ce qui est à restaurer d’une sauvegarde.
new-dispositif = Nouveau dispositif
organisation-new = Nouvelle organisation…
organisation-name = Nom de l’organisation
organisation-create = Ajouter l’organisation
back-to-dispositif = Revenir au dispositif

life-name = Où en est le dispositif
life-preparation = Préparation
life-before = Avant
life-sessions = Séances
life-after = Après
life-restitution = Restitution
life-done = fait
life-now = en cours
life-to-come = à venir

next-title = À faire maintenant
next-groups = Ajouter les groupes
next-groups-why = Dites qui participe : le nom de chaque groupe et son nombre de membres.
next-cards = Préparer les cartes
next-cards-why = Chaque participant tire une carte. Elle sert à chaque questionnaire, sans son nom.
next-open-before = Ouvrir le questionnaire d’avant
next-open-after = Ouvrir le questionnaire d’après
next-open-follow_up = Ouvrir le questionnaire de suivi
next-open-monthly = Ouvrir le questionnaire du mois
next-open-why = Tout est prêt. Prévenez le groupe, puis ouvrez le questionnaire.
next-sessions-why = Les séances d’abord. Après la dernière, prévenez le groupe et ouvrez le questionnaire.
next-open-day = Prévu jusqu’au { $day }
next-first-day = Questionnaire d’avant prévu jusqu’au { $day }
next-close = Le clore plus tôt…
next-close-why = Le questionnaire est ouvert jusqu’au { $day }. Rien à faire : il se clôt seul.
next-close-day = Rien à faire : ouvert jusqu’au { $day }
next-transmit-before = Relire les résultats d’avant
next-transmit-after = Relire les résultats d’après
next-transmit-follow_up = Relire les résultats de suivi
next-transmit-monthly = Relire les résultats du mois
next-transmit-why = Relisez les résultats avec le groupe.
next-link = Créer le lien de la direction
next-link-why = Des résultats sont transmis, mais la direction n’a encore aucun lien pour les lire.
next-compare = Comparer avant et après
next-compare-why = Les questionnaires d’avant et d’après sont clos et transmis.

kind-analyse_de_pratiques = Analyse de pratiques
kind-regulation = Régulation
kind-echange_de_pratiques = Échange de pratiques
kind-supervision = Supervision
kind-accompagnement_au_changement = Accompagnement au changement
kind-atelier_d_ecoute = Atelier d’écoute et de soutien
kind-capsule = Capsule auto-formative
kind-other = Autre forme
granularity-whole = Ensemble
granularity-whole-hint = Un seul résultat, pour tous les participants réunis, à partir de 5 réponses. À partir de 8, au questionnaire d’après, s’y ajoutent des questions sur le dispositif lui-même, comptées une à une. C’est ce qui en dit le plus quand les groupes sont petits. Ne dit pas en quoi les groupes diffèrent.
granularity-by_group = Par groupe
granularity-by_group-hint = Un résultat pour chaque groupe qui compte 5 réponses au moins ; les autres sont réunis, et un groupe de moins de 5 membres n’est jamais montré seul. Pas de questions sur le dispositif lui-même. L’écart avant-après de chaque groupe se lit sans verdict : seul celui de l’ensemble en reçoit un.
mode-diagnostic = Diagnostic
mode-diagnostic-hint = Une photographie à chaque fois : les résultats paraissent dès que le questionnaire se clôt, et vous pouvez en parler au début. Ceux qui répondent peuvent changer entre les deux, donc l’écart est jugé avec prudence : 20 points au moins pour 8 participants.
mode-evaluation = Évaluation
mode-evaluation-hint = Ce qui a bougé pour ceux qui ont répondu deux fois avec leur carte ; qui manque une fois n’est pas compté. Rien à lire ni à remettre avant la fin. Un écart plus petit peut être dit : 14 points au moins pour 8 participants.
k-told = seuil de { $k } réponses

## Intervenant : un nouveau dispositif

new-lead = Une seule page, et les choix habituels sont déjà faits. Les groupes peuvent changer jusqu’à l’impression des cartes.
new-what = Le dispositif
new-organisation = Organisation qui commande
new-organisation-other = Une autre, ci-dessous
new-organisation-name = Nom de la nouvelle organisation
new-organisation-hint = Mairie, hôpital, association… Les participants le lisent sur leur carte.
new-title = Titre du dispositif
new-title-hint = Par exemple « Analyse de pratiques 2026 ». Les participants le lisent sur leur carte.
new-kind = Forme
new-groups-hint = Laissez sans nom les lignes inutiles. Un groupe compte d’ordinaire { $most } personnes au plus.
new-group = Groupe { $number }
new-show = Ce qui sera montré
new-fixed = Ces choix sont fixés dès que le dispositif est créé, et annoncés aux participants.
new-granularity = Résultats
new-mode = Moment des résultats
new-k = Seuil de réponses
new-k-hint = En dessous de ce nombre, rien n’est dit. Il peut être relevé par convention, jamais abaissé sous 5.
new-ask = Avant et après, les mêmes questions : qualité de vie et conditions de travail, isolement, épuisement ressenti. Environ 4 minutes. En « ensemble », à partir de 8 participants, cinq questions de plus au questionnaire d’après, sur le dispositif lui-même.
new-rps6 = Ajouter les six dimensions des risques psychosociaux
new-rps6-hint = 12 questions de plus, environ 3 minutes.
new-primary = Indicateurs principaux
new-primary-hint = Trois au plus. Eux seuls reçoivent un verdict ; moins il y en a, plus l’écart qui peut être dit est petit.
new-before-on = Avant : dernier jour de réponse
new-after-on = Après : dernier jour de réponse
new-days-hint = Vous confirmerez chaque date à l’ouverture.
new-create = Créer le dispositif

## Intervenant : un dispositif

groups-title = Groupes
groups-none = Aucun groupe pour l’instant.
members-told = { $members ->
    [one] { $members } membre
   *[other] { $members } membres
}
group-name = Nom du groupe
group-members = Membres
group-add = Ajouter le groupe
group-remove = Retirer « { $group } »
group-remove-fold = Retirer ce groupe…
group-remove-text = Le groupe, ce qui en est dit ici et les séances où il se réunit seul sortent du dispositif. Rien n’est encore ouvert : aucune réponse ne se perd. Pour le remettre, ajoutez-le de nouveau.
size-title = Ce que cette taille permet de dire
size-told = Avec { $members } participants : un résultat à partir de { $k } réponses ; seul un écart d’au moins { $best } à { $worst } points pourra être dit, selon le nombre de réponses et d’indicateurs.
size-nothing = { $members ->
    [one] Avec { $members } participant, aucun chiffre ne pourra être publié : il faut { $k } réponses. Le dispositif garde son sens : la restitution s’appuiera sur la discussion.
   *[other] Avec { $members } participants, aucun chiffre ne pourra être publié : il faut { $k } réponses. Le dispositif garde son sens : la restitution s’appuiera sur la discussion.
}
size-no-indicator = Avec { $members } participants : un résultat à partir de { $k } réponses. Sans indicateur principal, l’écart est donné à titre exploratoire, sans verdict.
size-never-alone = Trop petit pour être montré seul, réuni avec d’autres : { $groups }.

cards-title = Cartes
cards-text = Une carte par membre et deux de réserve par groupe, sur des feuilles A4 à découper. Elles se plient, se mélangent et se tirent au sort : personne ne note qui a pris laquelle.
cards-once = Les codes ne s’affichent qu’une fois. Préparez l’imprimante avant de continuer ; ensuite, les groupes ne changent plus.
cards-make = Faire les cartes et les imprimer
cards-made = Les cartes sont faites. Leurs codes n’existent que sur les feuilles imprimées ; une carte perdue se remplace par une carte de réserve.
cards-made-paired = En mode évaluation, qui change de carte entre les deux questionnaires n’est plus compté.
cards-need-groups = Ajoutez d’abord les groupes : il faut savoir combien de cartes imprimer.
cards-back-fold = Feuilles perdues ou mal imprimées ?
cards-back-text = Tant qu’aucun questionnaire n’est ouvert, vous pouvez reprendre les cartes et en faire d’autres. Celles qui sont déjà imprimées n’ouvriront plus rien.
cards-back = Reprendre les cartes
sheet-title = Vos cartes, à imprimer maintenant
sheet-once = Cette page ne s’affichera plus.
sheet-how = Imprimez-la avec la commande de votre navigateur (Ctrl + P, ou ⌘ + P), en A4, à l’échelle 100 %. Si vous l’enregistrez, supprimez le fichier une fois la planche imprimée : ces codes ne doivent exister que sur le papier.
sheet-print = Imprimez. Chaque groupe commence sur une nouvelle feuille.
sheet-cut = Découpez le long des pointillés, puis pliez les cartes en deux, aux petits repères du haut et du bas.
sheet-draw = Mélangez les cartes d’un groupe ; chacun en tire une.
sheet-reserve = Avant de découper, repérez les { $reserve } cartes de réserve de chaque groupe : chacune a à sa droite, dans la marge, la mention « Réserve », que la découpe enlève. Mettez-les à part, une enveloppe cachetée par groupe : elles remplacent celles qui se perdent et servent, à la saisie, aux feuilles de papier sans code. À rien d’autre. Elles ne votent pas sur la lecture.
sheet-count = { $cards } cartes
sheet-done = C’est imprimé, revenir au dispositif
card-how = Visez le carré, ou saisissez le code sur
card-keep = Gardez cette carte : elle resservira.

waves-title = Questionnaires
wave-before = Questionnaire d’avant
wave-after = Questionnaire d’après
wave-follow_up = Questionnaire de suivi
wave-monthly = Questionnaire du mois
wave-state-draft = en préparation
wave-state-open = ouvert
wave-state-closed = clos
wave-state-released = résultats prêts
wave-state-transmitted = transmis
wave-state-cancelled = annulé
wave-told-draft = Prévu jusqu’au { $day }.
wave-told-open = Les réponses arrivent jusqu’au { $day } compris. Personne ne les voit, et leur nombre n’est pas affiché.
wave-told-closed = Les résultats paraîtront avec ceux d’après, pour ceux qui ont répondu deux fois.
wave-told-released = Relisez les résultats avec le groupe, puis transmettez-les.
wave-told-transmitted = Résultats transmis à la direction le { $day }.
wave-told-cancelled = Annulé : rien n’en est publié, et ses réponses sont supprimées.
wave-told-cancelled-unopened = Annulé sans avoir été ouvert : personne n’y a répondu.
threshold-reached = { $who } : seuil de { $k } réponses atteint.
threshold-not-yet = Seuil de { $k } réponses : pas encore relevé. Les réponses ne sont comptées qu’à 0 h.
threshold-day = Situation le { $day } à 0 h.
threshold-midnight = Le prochain relevé se fait cette nuit, à 0 h.
wave-open-no-session = { $sessions ->
    [one] La séance prévue n’a pas encore eu lieu : ouvert maintenant, le questionnaire d’après ne peut rien dire de ce qu’elle change.
   *[other] Aucune des { $sessions } séances prévues n’a encore eu lieu : ouvert maintenant, le questionnaire d’après ne peut rien dire de ce qu’elles changent.
}
wave-open-sessions-left = { $sessions ->
    [one] Une séance est encore à venir : ce qu’elle change ne se lira pas dans le questionnaire d’après.
   *[other] { $sessions } séances sont encore à venir : ce qu’elles changent ne se lira pas dans le questionnaire d’après.
}
wave-until = Dernier jour de réponse
wave-open = Ouvrir le questionnaire
wave-open-fixes = Dès l’ouverture, les cartes ne se reprennent plus et les groupes ne changent plus.
wave-open-tell = Prévenez le groupe : les mêmes cartes servent à nouveau.
wave-close-fold = Clore maintenant…
wave-close-text = Clore est définitif : plus personne ne peut répondre, modifier ou effacer, et le questionnaire ne se rouvre pas.
wave-close-shows = Les résultats sont calculés une fois, tout de suite.
wave-close-keeps = Les réponses attendent, chiffrées, le questionnaire d’après : aucun résultat ne paraît d’ici là.
wave-close = Clore définitivement
wave-preview = Aperçu
wave-results = Résultats
preview-note = Aperçu : voici la page telle que les participants la voient. Rien n’est envoyé : le bouton d’envoi n’agit pas ici.

compare-title = Avant et après
compare-read = Lire la comparaison
compare-later = La comparaison paraît quand les questionnaires d’avant et d’après sont clos.
compare-nothing = Rien ne se compare : aucun indicateur n’est mesuré de la même façon avant et après.
compare-unsaid = Trop peu de réponses pour qu’une moyenne soit publiée, avant comme après : aucun écart ne peut être dit. Cela ne dit rien de la situation du groupe.

links-title = Lien de la direction
links-text = La direction n’a pas de compte. Un lien lui montre ce que vous avez transmis, et rien d’autre, jusqu’à la date que vous choisissez.
link-until = Lien ouvert jusqu’au
link-create = Créer un lien
fault-link-retention = Choisissez au plus tard le jour de la suppression : un lien ne s’ouvre pas au-delà.
link-revoke = Retirer le lien
link-revoke-fold = Retirer le lien…
link-revoke-text = C’est immédiat et définitif : qui l’ouvre ne lit plus rien. Vous pourrez créer un autre lien.
link-told-live = Lien ouvert jusqu’au { $day }
link-told-ended = Lien arrivé à sa fin le { $day }
link-told-revoked = Lien retiré le { $day }
link-made-title = Le lien est créé
link-made-text = Envoyez cette adresse à la personne qui a commandé le dispositif :
link-made-once = Copiez-la maintenant : elle ne s’affichera plus. Si elle se perd, retirez ce lien et créez-en un autre.

results-before = Résultats d’avant
results-after = Résultats d’après
results-follow_up = Résultats de suivi
results-monthly = Résultats du mois
transmit-title = Transmettre à la direction
transmit-text = D’abord le groupe : relisez ces résultats avec lui. Dès que vous les transmettez, les liens de la direction les montrent.
transmit-fold = Nous les avons lus avec le groupe…
transmit-final = C’est définitif.
transmit = Transmettre à la direction
transmitted-on = Transmis le { $day }.
talk-title = Parler sans chiffres
talk-1 = Qu’est-ce qui, ces deux dernières semaines, vous a aidé à bien faire votre travail ?
talk-2 = À qui parlez-vous d’une situation difficile, et qu’est-ce qui le rend possible ?
talk-3 = Qu’aimeriez-vous retrouver, ou ne plus retrouver, à la fin des séances ?
transmit-title-done = Transmission
talk-3-over = Qu’aimeriez-vous retrouver, ou ne plus retrouver, dans les mois qui viennent ?

## Texte libre et papier

frame-paper = Certaines personnes répondent sur papier : une personne chargée de la saisie lira les feuilles, sans nom. Elle n’est ni du groupe, ni de sa hiérarchie.
frame-text = L’intervenant lit les textes libres avec les résultats, à partir de { $texts } textes, mélangés et sans groupe ; moins nombreux, ils sont supprimés sans être lus. Ils ne vont pas à la direction et sont supprimés le { $day } au plus tard.
text-title = Un mot de plus
text-label = Souhaitez-vous ajouter quelque chose ?
text-hint = Facultatif, { $max } caractères au plus.
text-no-name = N’écrivez ni nom ni détail qui vous ferait reconnaître, vous ou quelqu’un d’autre.
text-readers = L’intervenant le lit après la clôture, à partir de { $texts } textes, mélangés et sans groupe. Personne ne le lit avant : pour une aide, appelez le
text-readers-next = { ", le" }
text-readers-last = { " ou le" }
text-fault = Votre texte compte { $found } caractères. Raccourcissez-le : { $max } au plus.
text-late-title = Vos réponses sont enregistrées, votre texte ne l’est pas
text-late-text = Le questionnaire s’est clos au même instant. Vos réponses comptent ; le texte n’a pas été gardé.
thanks-paper = Vous saisissez des feuilles de papier ?
thanks-paper-link = Feuille suivante

new-collect = Comment les réponses arrivent
new-paper = Des questionnaires sur papier seront saisis
new-paper-hint = Vous imprimez un questionnaire vierge ; une personne extérieure au groupe et à sa hiérarchie, qui n’est pas vous, saisit les feuilles une fois la dernière arrivée. Elle les lit, sans nom, et les participants en sont prévenus.
new-text = Poser une dernière question libre
new-text-hint = « Souhaitez-vous ajouter quelque chose ? », 500 caractères au plus. Personne d’autre que vous ne lit les textes, avec les résultats, à partir de { $texts } textes, mélangés et sans groupe ; moins nombreux, ils sont supprimés sans être lus. Avec moins de { $texts } participants, la question n’est pas posée. Une façon d’écrire peut faire reconnaître quelqu’un : sans besoin précis, laissez cette case vide.

kept-cards-texts = Les cartes, les textes libres et leur clé sont supprimés quand la lecture est validée, et au plus tard le { $day }. Ce qui est publié reste.
erased-cards-texts = Cartes et textes libres supprimés le { $day }, avec leur clé : { $reason }.

texts-title = Textes libres
texts-mixed = Tous les textes, mélangés et sans groupe. Leur ordre ne dit rien et ne change pas.
texts-care = Ces textes sont pour vous : parlez avec le groupe de ce qu’ils disent, sans les citer ni chercher qui les a écrits. Ils ne sont transmis à personne par ce service et sont supprimés le { $day } au plus tard.
texts-not-asked = Avec moins de { $texts } participants, aucun texte ne serait jamais lu : la question libre n’est pas posée.
texts-not-yet = Rien ne se lit avant les résultats. À partir de { $texts } textes, ils paraissent ici, mélangés et sans groupe.
texts-given-up = Ce questionnaire est annulé : ses textes sont supprimés sans avoir été lus.
texts-too-few = Moins de { $texts } textes : rien n’est lu. Ils ont été supprimés à la clôture.
texts-erased = Les textes de ce questionnaire sont supprimés : le temps prévu pour les garder est passé.

wave-paper = Formulaire papier
paper-title = Questionnaire papier
paper-how = Imprimez cette page avec la commande de votre navigateur (Ctrl + P, ou ⌘ + P), en A4, recto verso. La feuille est la même pour tous : elle ne porte ni nom ni numéro.
paper-print = Imprimez une feuille et préparez une enveloppe pour chaque personne qui répond sur papier. Écrivez sur la feuille jusqu’à quand la remettre, quelques jours avant la clôture : il faut le temps de la saisie.
paper-hand-out = Chacun tire aussi une carte, comme les autres, et recopie son code sur la feuille. Laissez les cartes de réserve dans leurs enveloppes cachetées.
paper-give = La personne qui saisit n’est ni du groupe, ni de sa hiérarchie, ni vous-même. Remettez-lui les enveloppes fermées, les cartes de réserve encore cachetées et les règles de cette page :
paper-hand-in = À remettre au plus tard le
paper-frame-entry = Une personne chargée de la saisie lira les feuilles, sans nom. Elle n’est ni du groupe, ni de sa hiérarchie. Personne d’autre ne voit vos réponses : ni vos collègues, ni l’intervenant, ni la direction.
paper-frame-destroyed = La feuille est détruite après la saisie.
paper-frame-change = Avec le code de votre carte, vous pouvez modifier ou effacer vos réponses sur { $address } jusqu’au { $day }.
paper-code = Recopiez-le lisiblement et gardez la carte : elle sert aussi pour un questionnaire suivant. Sans code, la feuille est saisie avec une carte de réserve, tant qu’il en reste.
paper-code-paired = Recopiez-le lisiblement et gardez la carte : elle relie vos réponses d’avant et d’après sans votre nom. Sans code, la feuille ne peut pas compter.
paper-tick = Cochez une case par ligne.
paper-skip = Vous pouvez passer chaque question ; une ligne sans croix compte comme « je préfère ne pas répondre ».
paper-question = Question
paper-declined = Je préfère ne pas répondre
paper-text = La personne chargée de la saisie le recopie. Écrivez en capitales : une écriture se reconnaît.
paper-return-title = Rendre la feuille
paper-return-envelope = Glissez la feuille seule dans l’enveloppe et fermez-la. N’écrivez rien dessus.
paper-return-mixed = Les enveloppes sont mélangées, puis ouvertes quand la dernière est arrivée. La saisie se fait ensuite, dans le désordre.
paper-return-destroyed = Après la saisie, les feuilles sont détruites.

entry-title = Saisir des questionnaires papier
entry-lead = Vous êtes chargé ou chargée de la saisie. Derrière chaque feuille il y a une personne : ces règles la protègent.
entry-before-title = Avant de commencer
entry-who = Vous n’êtes ni du groupe, ni de sa hiérarchie, ni l’intervenant. Sinon, confiez la saisie à quelqu’un d’autre.
entry-wait = Attendez la dernière enveloppe ou la date convenue. N’en ouvrez aucune avant.
entry-mix = Mélangez les enveloppes, ouvrez-les toutes, jetez-les, mélangez les feuilles. Alors seulement, commencez.
entry-each-title = Pour chaque feuille
entry-code = Saisissez le code écrit sur la feuille. Si le questionnaire ne s’ouvre pas, comparez le code signe par signe.
entry-no-code = Pas de code : si la feuille dit que sans code elle ne peut pas compter, ne la saisissez pas. Sinon, prenez une carte de réserve du groupe coché sur la feuille, une autre pour chaque feuille ; elle compte, sans lien avec un autre questionnaire. S’il y a plusieurs groupes et qu’aucun n’est coché, ne la saisissez pas.
entry-tick = Recopiez ce qui est coché, rien de plus. Aucune case ou plusieurs cases sur une ligne : laissez la question vide. Une feuille toute vide ne se saisit pas.
entry-text = Recopiez le texte libre sans le corriger. Remplacez un nom par « … ».
entry-next = Envoyez, puis « Feuille suivante » : le champ du code revient, vide.
entry-once = Une feuille, une saisie, une carte. Plus de feuilles sans code que de cartes de réserve ? Ne prenez aucune autre carte : détruisez-les avec les autres, sans les saisir.
entry-start = Saisir une feuille
entry-sheet-of = Feuille « { $moment } »
entry-sheet-replaces = Avec une carte qui a déjà servi, cette feuille remplace ce qui était enregistré.
entry-sheet-send = Envoyer la feuille
entry-saved-title = La feuille est enregistrée.
entry-saved = Mettez-la avec celles qui sont à détruire, puis passez à la suivante.
entry-rules-link = Revoir les règles
entry-after-title = Après la dernière
entry-destroy = Détruisez les feuilles le jour même, au destructeur de documents, ainsi que les cartes qui vous ont servi. Rendez les autres cartes de réserve dans une enveloppe cachetée.
entry-silence = Ne parlez à personne de ce que vous avez lu. Ne gardez ni copie, ni note, ni photo.
paper-group = Votre groupe
paper-group-hint = Cochez-le : il ne sert qu’aux feuilles sans code.

## Intervenant : la méthode, et ce que la taille permet

size-spare = { $spare ->
    [0] Il faut que tout le monde réponde pour qu’un résultat paraisse.
    [one] Un résultat paraît encore si une personne manque, pas davantage.
   *[other] Un résultat paraît encore si { $spare } personnes manquent, pas davantage.
}
size-spare-twice = { $spare ->
    [0] Il faut que tout le monde réponde deux fois, avec la même carte, pour qu’un résultat paraisse.
    [one] Un résultat paraît encore si une personne manque à l’un des deux questionnaires, pas davantage.
   *[other] Un résultat paraît encore si { $spare } personnes manquent à l’un des deux questionnaires, pas davantage.
}
size-alone = { $count ->
    [one] Si tout le monde répond, montré à part : { $groups }.
   *[other] Si tout le monde répond, montrés chacun à part : { $groups }.
}
size-together = Si tout le monde répond, montrés réunis : { $groups }.
size-questions-from = Questions sur le dispositif lui-même, comptées une à une : à partir de { $n } réponses.
size-questions-never = Questions sur le dispositif lui-même : jamais ici, il y faudrait { $n } réponses.
size-questions-by-group = Questions sur le dispositif lui-même : jamais en « par groupe ».
size-warning-nothing = À cette taille, aucun chiffre ne pourra jamais paraître : il faut { $k } réponses, et le dispositif compte moins de participants.
size-warning-one-group = Avec un seul groupe, « par groupe » donne le même résultat qu’« ensemble », sans les questions sur le dispositif lui-même.
size-warning-no-group-alone = À ces tailles, « par groupe » ne montre aucun groupe à part, même si tout le monde répond : ils sont réunis. « Ensemble » en dit autant, et davantage si beaucoup répondent.
size-remedy = Ce choix est fixé. Tant que les cartes ne sont pas faites, vous pouvez changer les groupes ; sinon, créez un autre dispositif.
new-warning-title = Avant de créer
new-warning-remedy = Changez les groupes ou ce choix, ou créez le dispositif malgré cet avertissement.
new-create-anyway = Créer malgré l’avertissement

method-title = Méthode
method-link = Comment lire ces chiffres : la méthode
method-lead = Ce que ce dispositif peut dire, avec ses propres nombres, et ce qu’il ne dira jamais. Ces règles valent pour tous ceux qui lisent ; vous pouvez imprimer cette page pour qui commande le dispositif.
method-fixed = Le seuil, les indicateurs principaux, « { $granularity } » et « { $mode } » sont fixés depuis la création du dispositif. Les groupes et leurs nombres de membres le sont dès que les cartes sont faites, et pour de bon à l’ouverture du premier questionnaire.
method-who-title = Qui est montré à part, qui est réuni
method-no-groups = Ajoutez les groupes : les nombres de cette page en dépendent.
method-whole = { $members ->
    [one] Un seul membre : rien ne peut être dit en dessous de { $k } réponses.
   *[other] Un seul résultat, pour les { $members } membres réunis, à partir de { $k } réponses. En dessous, rien n’est dit.
}
method-groups = Un groupe est montré à part à partir de { $k } réponses. Les autres sont réunis ; s’ils ont ensemble moins de { $k } réponses, le plus petit groupe visible les rejoint. Si cela ne suffit pas, rien n’est dit d’eux.
method-group-can = { $group }, { $members } membres : à part dès { $k } réponses, sauf si des groupes trop petits doivent lui être joints.
method-group-never = { $group }, { $members ->
    [one] { $members } membre
   *[other] { $members } membres
} : jamais à part, toujours réuni.
method-bands = Le nombre de réponses d’un groupe est donné par tranche ; celui de l’ensemble et des groupes réunis est exact.
method-total = Le total, et les résultats par métier, site ou service, sont faits des résultats tels qu’ils sont publiés : avec une borne, ils deviennent une borne.
method-valid = Une feuille compte si elle permet de calculer chaque indicateur principal : { $names }. Seule la participation décide de qui est réuni, jamais les réponses.
method-valid-all = Toute feuille compte : aucun indicateur principal n’est déclaré. Seule la participation décide de qui est réuni, jamais les réponses.
method-too-few-elsewhere = Un autre indicateur qui a moins de { $k } réponses quelque part n’est publié nulle part : les autres chiffres le trahiraient.

method-means-title = Jusqu’où un chiffre est donné
method-means = Une moyenne va de 0 à 100. Tout près d’un bout, elle dirait ce que chacun a répondu : elle devient une borne. Entre les deux bornes elle est exacte, arrondie au point. Plus il y a de réponses, plus elle est souvent exacte. Quand une feuille est incomplète, son score est ramené au plus proche qu’une feuille complète peut avoir (là où les questions ont plusieurs échelles, c’est la somme du groupe) : le résultat ne montre pas quelles questions ont été passées.
method-counts = Un seul nombre par indicateur : les personnes à { $theta } points sur 100 ou plus. Exact entre les deux bornes. Jamais de répartition entre les réponses, jamais un second seuil.
method-counts-varied = Un seul nombre par indicateur : les personnes à son seuil ou plus ({ $theta } points sur 100). Exact entre les deux bornes. Jamais de répartition entre les réponses, jamais un second seuil.
method-counts-later = À partir du deuxième questionnaire, ce nombre n’est pas publié là où certains nombres, à côté de ce qui l’est déjà, montreraient que le score de chacun a changé.
method-not-counted = Pas de nombre de personnes pour { $names } : ses questions n’ont pas toutes la même échelle, et le nombre, à côté de la moyenne, pourrait dire ce que chacun a répondu à l’une d’elles.
method-questions-from = Les questions qui n’entrent dans aucun indicateur, comme celles sur le dispositif lui-même, sont comptées une à une, pour l’ensemble : le même nombre, sans moyenne, à partir de { $n } réponses à la question. Celles d’un indicateur ne le sont jamais : à côté de sa moyenne, leur compte en dirait trop.
method-table = Selon le nombre de réponses qui comptent
method-answers = Réponses
method-people = Nombre
method-change = Écart
method-mean-of = Moyenne : { $names }
method-ends = { $low } ou { $high }
method-change-between = { $best } à { $worst }
method-example = Lire : avec { $n } réponses, une moyenne basse s’écrit « { $low } », une moyenne haute « { $high } » ; entre les deux, elle est exacte.
method-example-count = Un nombre bas s’écrit « { $low } », un nombre haut « { $high } ».
method-too-coarse = trop peu pour une échelle si courte
method-rows-left-out = Pour un nombre intermédiaire, les bornes sont entre celles des deux lignes voisines.
method-pooled-above = Aucun groupe ne compte plus de { $n } membres : au-delà, une ligne vaut pour des groupes réunis.
method-pooled-always = Aucun groupe n’atteint { $k } membres : chaque ligne vaut pour des groupes réunis.
method-nothing = Rien ne peut être publié à cette taille : il n’y a pas de bornes à donner.

method-change-title = L’écart avant-après
method-change-diagnostic = L’écart est la différence de deux moyennes publiées, pour les mêmes groupes. Ceux qui répondent peuvent changer d’une fois à l’autre : l’écart est jugé avec prudence.
method-change-evaluation = Seuls comptent ceux qui répondent avant et après avec la même carte. Rien ne paraît avant la fin ; un écart plus petit peut être dit, car ce sont les mêmes personnes.
method-change-told = Le dernier nombre de chaque ligne donne, en points, l’écart de l’ensemble à partir duquel un changement peut être dit : avec un indicateur principal, puis avec tous ceux qui sont déclarés. En dessous : « non concluant », ce qui ne veut pas dire « inchangé ».
method-change-bound = Si une des deux moyennes est une borne, aucun écart n’est dit.
method-change-all = Le verdict est toujours celui de l’ensemble. Un groupe, ou un regroupement, montré aux deux moments a son écart et un intervalle prudent, sans verdict.

method-roles-title = Qui voit quoi, et quand
method-role-what = Quoi
method-role-management = Direction
method-role-intervenant = Vous
method-role-participant = Participants
method-role-results = Résultats publiés
method-role-results-management = une fois transmis
method-role-results-intervenant = les mêmes, aussitôt
method-role-results-whole = ceux de l’ensemble, présentés au groupe
method-role-results-groups = ceux où est leur groupe, qui leur sont présentés
method-role-answers = Réponses une à une
method-role-never = jamais
method-role-own = les leurs, avant l’envoi
method-role-open = Avant la clôture
method-role-nothing = rien
method-role-threshold = seuil atteint, ou pas encore
method-role-text = Textes libres
method-role-text-read = après la clôture, dès { $texts } textes, mélangés, sans groupe
method-paper = Les feuilles de papier sont lues, sans nom, par la personne chargée de la saisie, et par elle seule.
method-until = Les réponses et leur clé sont supprimées dès que les derniers résultats sont publiés ; les cartes, dès que la lecture est aussi validée, et au plus tard le { $day }. Les résultats publiés restent, sans correction ni second calcul.
method-until-texts = Les réponses et leur clé sont supprimées dès que les derniers résultats sont publiés ; les cartes et les textes libres, dès que la lecture est aussi validée, et au plus tard le { $day }. Les résultats publiés restent, sans correction ni second calcul.

method-not-title = Ce qui n’est pas garanti
method-not-likely = Seule la certitude est écartée : un chiffre peut toujours faire deviner ce que quelqu’un a répondu.
method-not-two = Dans un groupe de { $k } réponses, deux collègues qui réunissent ce qu’ils savent peuvent connaître la réponse d’un troisième.
method-not-skipped = Une personne qui sait à quelles questions un collègue n’a pas répondu peut en apprendre davantage sur lui.
method-not-all = Si { $k } personnes seulement forment un groupe montré à part, chacun sait que toutes ont répondu.
method-not-cards = Une personne qui garde des cartes de réserve, vous compris, peut répondre avec elles. Laissez-les cachetées, ou confiez-les à quelqu’un hors de la hiérarchie.
method-not-drawn = Un membre peut tirer plusieurs cartes avec un lien de tirage : rien ne le vérifie, et il prend alors celle d’un autre.
method-not-unchanged = En « diagnostic », une personne qui croit à raison que personne n’a changé peut en apprendre davantage d’une moyenne à l’autre.
method-not-overlap = Les mêmes personnes dans deux dispositifs qui ne sont pas déclarés ensemble peuvent devenir reconnaissables.
method-not-watch = Une personne qui regarde quelqu’un répondre, ou observe le réseau à cet instant, peut savoir qui répond ; une sauvegarde faite pendant que le questionnaire est ouvert montre ce qui est arrivé avant elle et après.
method-not-host = La personne qui exploite le serveur détient la base et les clés jusqu’à leur destruction : elle pourrait lire des réponses.
method-link-plain = La méthode
method-group-can-all = { $groups } : chacun à part dès { $k } réponses, sauf si des groupes trop petits doivent lui être joints.
method-group-never-all = { $groups } : jamais à part, toujours réunis.

## Intervenant: how often the verdict is right

method-rates-told = Ce que ce verdict aurait dit de 100 dispositifs tirés au sort, dont on connaît la vérité, avec un seul indicateur principal et une dispersion de 20 points, celle de la convention.
method-rates-table = Sur 100 dispositifs tirés au sort, ce que dit le verdict
method-rates-false = Rien ne change, et un changement est dit
method-rates-stable = Rien ne change, et « stable » est dit
method-rates-seen = La moyenne change de 19,5 points, et c’est dit
method-rates-wider-evaluation = La dispersion est une convention. Si les personnes changent de façon bien plus inégale (30 points au lieu de 20), un changement qui n’existe pas est dit jusqu’à { $worst } fois sur 100.
method-rates-wider-diagnostic = La dispersion est une convention. Si les personnes diffèrent bien plus entre elles (30 points au lieu de 20), un changement qui n’existe pas est dit jusqu’à { $worst } fois sur 100.

## Chiffres

figure-answers = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
}
figure-answers-band = { $from } à { $to } réponses
figure-answers-open = { $from } réponses et plus
figure-band = { $from } à { $to }
figure-open-band = { $from } et plus
figure-fewer = moins de { $k } réponses
figure-answered-before = avant : { $answers }
figure-answered-after = après : { $answers }
figure-answered-follow_up = suivi : { $answers }
figure-answered-monthly = { $waves ->
    [one] { $waves } questionnaire mensuel
   *[other] { $waves } questionnaires mensuels
}
figure-months-through = { $first } – { $last }
figure-groups = { $groups ->
    [one] { $groups } groupe
   *[other] { $groups } groupes
}
figure-whole = Ensemble
figure-total = Ensemble des groupes
figure-pool = { $groups } groupes réunis
figure-months = { $first } et { $last }
figure-high-is-good = haut = favorable
figure-high-is-risk = haut = défavorable
figure-who = Qui
figure-moment = Moment
figure-mean = Moyenne sur 100
figure-n = Réponses
figure-change = Écart
figure-interval = entre { $low } et { $high }
figure-not-published = non publié
figure-table = Les chiffres en tableau
figure-rounding = Moyennes et écart sont arrondis séparément : ils peuvent différer d’un point.
figure-scale = Moyennes sur 100, arrondies.
figure-initials = { $short } : { $name }.
figure-banded = Le nombre de réponses d’un groupe est donné par tranche.
figure-bounds = « ≤ » veut dire ce nombre ou moins, « ≥ » ce nombre ou plus : près d’un bout de l’échelle, une moyenne exacte dirait presque ce que chacun a répondu.
figure-pooled = Un groupe de moins de { $k } réponses n’est jamais montré seul : il est réuni avec d’autres, dont un peut en avoir davantage.
figure-answered-twice = Seules comptent les personnes qui ont répondu avant et après, avec la même carte.
figure-nothing = Moins de { $k } réponses : aucun chiffre n’est publié, pour que personne ne soit reconnaissable. Cela ne dit rien de la situation du groupe.
figure-unsaid = Aucun chiffre pour { $groups } : trop peu de réponses, même réunies (moins de { $k }).
figure-unsaid-one = Aucun chiffre pour { $groups } : trop peu de réponses (moins de { $k }).
withheld-too-few = non publié : trop peu de réponses
withheld-too-few-elsewhere = non publié : trop peu de réponses dans l’un des groupes
withheld-too-few-for-items = non publié : moins de 8 réponses à cette question
withheld-too-coarse = non publié : trop peu de réponses pour si peu de choix
withheld-uneven-steps = non publié : questions d’échelles différentes
withheld-shows-change = non publié : pourrait trahir un changement
withheld-not-additive = non publié : ses parties ne sont pas assez connues
when-before = Avant
when-after = Après
when-follow_up = Suivi
when-monthly = Ce mois

verdict-improvement = Amélioration
verdict-deterioration = Dégradation
verdict-stable = Stable
verdict-inconclusive = Non concluant
verdict-exploratory = Exploratoire
verdict-bound = Écart non publié
verdict-withheld = Écart non publié
verdict-too-few = Écart non publié
moved-up = { $points ->
    [one] Le score monte de { $points } point (intervalle : de { $low } à { $high } points).
   *[other] Le score monte de { $points } points (intervalle : de { $low } à { $high } points).
}
moved-down = { $points ->
    [one] Le score baisse de { $points } point (intervalle : de { $low } à { $high } points).
   *[other] Le score baisse de { $points } points (intervalle : de { $low } à { $high } points).
}
moved-up-unsure = { $points ->
    [one] Le score monte de { $points } point (intervalle : de { $low } à { $high }).
   *[other] Le score monte de { $points } points (intervalle : de { $low } à { $high }).
}
moved-down-unsure = { $points ->
    [one] Le score baisse de { $points } point (intervalle : de { $low } à { $high }).
   *[other] Le score baisse de { $points } points (intervalle : de { $low } à { $high }).
}
moved-not = Le score est le même au point près (intervalle : de { $low } à { $high }).
sentence-improvement = Ce mouvement dépasse ce que le hasard explique d’ordinaire dans un groupe de cette taille ; il ne prouve pas que le dispositif en est la cause.
sentence-deterioration = Ce mouvement dépasse ce que le hasard explique d’ordinaire dans un groupe de cette taille ; il ne prouve pas que le dispositif en est la cause.
sentence-stable = { $points ->
    [one] L’écart, s’il existe, ne dépasse pas { $points } point.
   *[other] L’écart, s’il existe, ne dépasse pas { $points } points.
}
sentence-stable-small = { $points ->
    [one] Il y a sans doute un écart, mais il est d’au plus { $points } point, ce qui est tenu ici pour stable.
   *[other] Il y a sans doute un écart, mais il est d’au plus { $points } points, ce qui est tenu ici pour stable.
}
sentence-inconclusive-many = Avec ce nombre de réponses, un écart si petit ne permet pas de dire si la situation a changé. Cela ne veut pas dire qu’elle n’a pas changé.
sentence-inconclusive = Trop peu de réponses pour dire si la situation a changé. Cela ne veut pas dire qu’elle n’a pas changé.
sentence-inconclusive-several = Avec plusieurs indicateurs principaux, il faut un écart plus net que l’intervalle à 95 % pour conclure : celui-ci n’y suffit pas. Cela ne veut pas dire que rien n’a changé.
sentence-exploratory = Cet indicateur n’était pas déclaré comme principal : l’écart est donné sans verdict.
sentence-bound = Au moins une des deux moyennes n’est donnée que par une borne : l’écart ne peut pas être dit.
sentence-withheld = Une des deux moyennes n’est pas publiée : l’écart ne peut pas être dit.
sentence-withheld-both = Aucune des deux moyennes n’est publiée : l’écart ne peut pas être dit.
sentence-too-few = Moins de 5 réponses à l’un des deux questionnaires : l’écart ne peut pas être dit.
not-said-title = Ce que ce chiffre ne dit pas :
not-said-improvement = ce qui a produit le changement, ni que chacun va mieux.
not-said-deterioration = ce qui a produit le changement, ni que chacun va moins bien.
not-said-stable = que rien n’a bougé pour personne : des mouvements contraires peuvent se compenser.
not-said-inconclusive = ce qui a changé, ou non, pour chacun : des mouvements contraires peuvent se compenser dans une moyenne.
not-said-exploratory = qu’il y a eu un changement : parmi plusieurs indicateurs, l’un peut bouger par hasard.
not-said-bound = que la situation est bonne ou mauvaise, ni qu’elle est restée la même.
not-said-withheld = que la situation est bonne ou mauvaise, ni qu’elle est restée la même.
not-said-too-few = que la situation est bonne ou mauvaise, ni qu’elle est restée la même.

limits-title = Limites
limit-no-control = Aucun groupe témoin : un autre événement peut expliquer un changement.
limit-crisis = Un groupe choisi parce qu’il va mal va souvent un peu mieux ensuite, même sans dispositif. Par exemple, un groupe parti de 65 là où 50 est habituel baisse de lui-même d’environ 5 points.
limit-regression = Un groupe qui part d’une situation inhabituelle revient souvent un peu vers l’habituel, même sans dispositif.
limit-dispersion = L’intervalle repose sur une dispersion de convention ({ $points } points), pas sur une norme.
limit-who-answered = Ceux qui ont répondu avant et après ne sont pas forcément les mêmes ; le jugement en tient compte avec prudence.
limit-answered-twice = Des personnes ont pu ne répondre qu’une fois : leurs réponses ne comptent pas ici.
limit-groups = Ces chiffres décrivent des groupes. Ils ne disent rien d’une personne.
management-nothing = Rien n’a encore été transmis. L’intervenant relit d’abord les résultats avec le groupe.

## Graphiques

chart-before = avant
chart-after = après
chart-follow_up = suivi
chart-monthly = ce mois
chart-interval-key = intervalle de l’écart, à 95 %
chart-bound-key = borne : la moyenne est de ce côté, sans plus de précision
chart-bound-cell-key = borne (≤ ou ≥)
chart-point = point
chart-points = points
chart-between = entre { $low } et { $high }
chart-improvement = amélioration
chart-deterioration = dégradation
chart-stable = stable
chart-inconclusive = non concluant
chart-exploratory = exploratoire
chart-because-bound = une moyenne n’est connue que par une borne
chart-because-withheld = une moyenne n’est pas publiée
chart-because-too-few = moins de 5 réponses
chart-too-few = trop peu de réponses
chart-too-few-elsewhere = trop peu de réponses dans l’un des groupes
chart-too-few-for-items = moins de 8 réponses à cette question
chart-too-coarse = trop peu de réponses pour si peu de choix
chart-uneven-steps = questions d’échelles différentes
chart-shows-change = pourrait trahir un changement
chart-not-additive = ses parties ne sont pas assez connues
chart-nothing = rien de publié
chart-no-change = écart non publié
chart-withheld = non publié
chart-reasoned = { $what } : { $reason }
chart-favourable = favorable
chart-unfavourable = défavorable
chart-corner-key = coin marqué : défavorable
chart-release-told = Moyennes sur 100 de chaque indicateur ; les mêmes chiffres suivent en tableau.
chart-bound-cell-good = borne, du côté favorable
chart-bound-cell-bad = borne, du côté défavorable

## Annuler, conserver, effacer

card-cancelled-title = Ce questionnaire est annulé
card-cancelled-text = Vous n’avez rien à faire. S’il y avait des réponses, elles sont supprimées, et rien n’en est publié.
card-cancelled-next-title = Ce questionnaire est annulé
card-cancelled-next-text = S’il y avait des réponses, elles sont supprimées, et rien n’en est publié. Gardez votre carte : elle ouvrira le questionnaire suivant dès que l’intervenant vous l’annoncera.

refused-past-retention-title = Ce jour est trop tard
refused-past-retention-text = Le dernier jour de réponse doit précéder la date de suppression du dispositif : ce jour-là, tout ce qui reste est supprimé. Rien n’est ouvert ; choisissez un jour plus tôt.
refused-over-title = Le dispositif est terminé
refused-over-text = Il n’y a plus rien à annuler. Ce qui a été publié reste.
fault-retention = La date de suppression vient après le dernier questionnaire, et un an après lui au plus. Laissez-la vide pour un an.
fault-retention-past = Choisissez un jour à venir.
fault-retention-later = La date de suppression peut être avancée, jamais reculée : choisissez un jour plus tôt.
fault-retention-open = Un questionnaire ou un vote est encore ouvert ce jour-là : choisissez un jour après sa clôture.

wave-cancel = Annuler…
cancel-dispositif = Annuler le dispositif…
cancel-before-title = Annuler le questionnaire d’avant ?
cancel-after-title = Annuler le questionnaire d’après ?
cancel-follow_up-title = Annuler le questionnaire de suivi ?
cancel-monthly-title = Annuler le questionnaire du mois ?
cancel-dispositif-title = Annuler le dispositif ?
cancel-waves = Ce qui est annulé :
cancel-answers = Les réponses déjà données, s’il y en a, sont supprimées tout de suite, sans être publiées.
cancel-pairs = En mode évaluation, seuls comptent ceux qui répondent aux deux questionnaires : les deux sont annulés, et rien n’est publié.
cancel-goes-on = Le dispositif continue avec les autres questionnaires et les mêmes cartes.
cancel-ends-finished = Il ne reste aucun questionnaire à venir : le dispositif se termine. Ce qui est publié reste ; toutes les réponses sont supprimées.
cancel-ends-cancelled = Il ne reste aucun questionnaire à venir : le dispositif est annulé, rien n’en est publié, et ses cartes n’ouvrent plus rien.
cancel-keeps-releases = Le dispositif se termine. Ce qui est publié reste ; toutes les réponses sont supprimées, et les cartes n’ouvrent plus rien.
cancel-backups = Les clés sont détruites avec ce qu’elles ouvrent : une sauvegarde de la base ne permet plus de les lire.
cancel-final = C’est définitif. Prévenez le groupe.
cancel-do = Annuler définitivement
cancel-not = Ne rien annuler, revenir au dispositif
dispositif-cancelled = Ce dispositif est annulé : rien n’en est publié.

kept-title = Conservation
kept-all = Les réponses et leur clé sont supprimées dès que les derniers résultats sont publiés ; les cartes, dès que la lecture est aussi validée. Le { $day }, tout ce qui reste est supprimé, et plus aucun questionnaire ne s’ouvre. Ce qui est publié reste.
kept-all-texts = Les réponses et leur clé sont supprimées dès que les derniers résultats sont publiés ; les cartes et les textes libres, dès que la lecture est aussi validée. Le { $day }, tout ce qui reste est supprimé, et plus aucun questionnaire ne s’ouvre. Ce qui est publié reste.
kept-cards = Les cartes et leur clé sont supprimées quand la lecture est validée, et au plus tard le { $day }. Ce qui est publié reste.
kept-nothing = Il ne reste ni réponses, ni cartes, ni clés.
kept-releases = Il ne reste ni réponses, ni cartes, ni clés. Ce qui est publié reste.
kept-fold = Avancer cette date…
kept-earlier-text = La date peut être avancée, jamais reculée : c’est ce qui a été annoncé. Un lien qui s’ouvrirait au-delà s’arrête ce jour-là.
kept-until = Date de suppression
kept-earlier = Avancer la date
erased-answers = Réponses supprimées le { $day }, avec leur clé : { $reason }.
erased-cards = Cartes supprimées le { $day }, avec leur clé : { $reason }.
erased-why-last_release = les derniers résultats sont publiés
erased-why-retention = la date de suppression est venue
erased-why-cancelled = le dispositif est annulé
erased-why-validated = la lecture est validée
new-retention-on = Date de suppression
new-retention-hint = Ce jour-là, tout ce qui reste est supprimé. Vide : un an après le dernier questionnaire, et jamais plus tard.
cancel-goes-on-one = Le dispositif continue avec l’autre questionnaire et les mêmes cartes.
cancel-no-comparison = Il n’y aura pas de comparaison entre avant et après.

## Ce que les membres d’un groupe ont en commun

attributes-fold = Métier, site, service (facultatif)
attributes-hint = Métier, site et service décrivent un groupe entier, jamais une personne : ils servent à réunir les résultats des groupes qui les partagent, et se fixent avec les groupes. L’employeur n’en fait pas partie : si plusieurs commandent ensemble, chacun reçoit le même ensemble.
attribute-metier = Métier
attribute-site = Site
attribute-service = Service
attribute-metier-told = métier : { $value }
attribute-site-told = site : { $value }
attribute-service-told = service : { $value }
fault-attribute = Raccourcissez le métier, le site ou le service : 120 caractères au plus.

## Nombres de personnes, question par question, par métier, site et service

people-exact = { $people } sur { $n }
people-at-most = au plus { $people } sur { $n }
people-at-least = au moins { $people } sur { $n }
people-exact-band = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
people-at-most-band = { $people ->
    [one] au plus { $people } personne
   *[other] au plus { $people } personnes
}
people-at-least-band = { $people ->
    [one] au moins { $people } personne
   *[other] au moins { $people } personnes
}
people-withheld = nombre { $why }
why-withheld-too-few-elsewhere = « Trop peu de réponses dans l’un des groupes » : il n’atteint pas le seuil à ces questions ; ce qu’il a répondu se devinerait par différence.
why-withheld-too-coarse = « Trop peu de réponses pour si peu de choix » : même une borne dirait presque ce que chacun a répondu.
why-withheld-shows-change = « Pourrait trahir un changement » : à côté de ce qui est déjà publié, certains nombres de personnes montreraient que le score de chacun a changé. Le nombre n’est alors pas publié, quel qu’il soit ; cela ne dit pas que chacun a changé.
why-withheld-uneven-steps = « Questions d’échelles différentes » : à côté de la moyenne, un nombre de personnes pourrait dire ce que chacun a répondu à l’une d’elles.
why-withheld-not-additive = « Ses parties ne sont pas assez connues » : certaines parties ne sont données que par « au plus », d’autres par « au moins », ou l’une d’elles n’est pas publiée. Leur total ne voudrait rien dire.
figure-cut = Dans le tableau, sous chaque moyenne : combien de personnes sont à { $theta } points ou plus. Quand elles sont deux ou moins, ou toutes sauf deux au plus, seul « au plus » ou « au moins » est dit, pour ne désigner personne. Un total qui comprend une borne devient lui-même une borne.
figure-cuts = Dans le tableau, sous chaque moyenne : combien de personnes atteignent le seuil de l’indicateur ({ $thetas }). Quand elles sont deux ou moins, ou toutes sauf deux au plus, seul « au plus » ou « au moins » est dit, pour ne désigner personne. Un total qui comprend une borne devient lui-même une borne.
figure-not-asked = pas demandé
figure-at-or-above = Personnes à { $theta } points ou plus
counts-told = Personnes à { $theta } points ou plus : { $before } avant, { $after } après.

items-title = Question par question
items-how = Question par question : combien ont choisi les réponses indiquées. Seulement pour l’ensemble, à partir de { $fewest } réponses à la question, et pour des questions qui n’entrent dans aucun indicateur.
items-too-few = Moins de { $fewest } réponses : les questions ne sont pas comptées une par une, pour que personne ne soit reconnaissable.
items-question = Question
items-counted = Réponses comptées
items-people = Combien
items-or = { $first } ou { $last }

breakdown-metier-title = Par métier
breakdown-site-title = Par site
breakdown-service-title = Par service
breakdown-how = Les lignes par métier, site ou service redisent les mêmes réponses, réunies autrement : chacune réunit des groupes dont les résultats sont déjà publiés, sans rien y ajouter.
breakdown-metier = { $value }
breakdown-site = site { $value }
breakdown-service = service { $value }
breakdown-metier-none = métier non précisé
breakdown-site-none = site non précisé
breakdown-service-none = service non précisé
breakdown-and = { $first } et { $last }
breakdown-mixed = Réunis : { $values }
counts-near = Le verdict porte sur la moyenne. Ce nombre change vite quand la moyenne est proche de { $theta }.

## Bilan d’une année

portfolio-link = Bilan de l’année
portfolio-title = Bilan { $year }
portfolio-years = Années :
portfolio-empty = Aucun questionnaire ne se clôt en { $year }.
portfolio-lead = { $dispositifs ->
    [one] { $dispositifs } dispositif dont un questionnaire se clôt en { $year }, { $organisations ->
        [one] pour { $organisations } organisation.
       *[other] pour { $organisations } organisations.
    }
   *[other] { $dispositifs } dispositifs dont un questionnaire se clôt en { $year }, { $organisations ->
        [one] pour { $organisations } organisation.
       *[other] pour { $organisations } organisations.
    }
}
portfolio-what = Les dispositifs de l’année
portfolio-organisation = Organisation
portfolio-column = Dispositifs
portfolio-states = Où ils en sont
portfolio-all = Toutes
portfolio-kind = { $kind } : { $count }
portfolio-state-draft = { $count } en préparation
portfolio-state-running = { $count } en cours
portfolio-state-finished = { $count ->
    [one] { $count } terminé
   *[other] { $count } terminés
}
portfolio-state-cancelled = { $count ->
    [one] { $count } annulé
   *[other] { $count } annulés
}
portfolio-dispositifs = { $dispositifs ->
    [one] { $dispositifs } dispositif
   *[other] { $dispositifs } dispositifs
}
portfolio-nothing = Aucun de ces dispositifs n’a encore publié de résultats cette année-là.
portfolio-before = Avant les séances
portfolio-after = Après les séances
portfolio-follow_up = Quelques mois après
portfolio-said = { $said ->
    [0] Aucun dispositif n’a publié de résultat d’ensemble.
    [one] { $said } dispositif a publié un résultat d’ensemble.
   *[other] { $said } dispositifs ont publié un résultat d’ensemble ; leurs réponses sont réunies ici.
}
portfolio-unsaid = { $unsaid ->
    [one] Un autre a clos ce questionnaire avec trop peu de réponses pour en dire quelque chose : il compte comme dispositif, ses réponses ne sont pas comptées.
   *[other] { $unsaid } autres ont clos ce questionnaire avec trop peu de réponses pour en dire quelque chose : ils comptent comme dispositifs, leurs réponses ne sont pas comptées.
}
portfolio-alone = Un seul dispositif a publié pour : { $organisations }. La ligne est alors son résultat d’ensemble, tel qu’il est déjà publié.
portfolio-namesakes = Deux colonnes de même nom : la question ou le calcul a changé d’un dispositif à l’autre, et les réponses ne se réunissent pas.
portfolio-limit-union = Ce bilan ne fait que réunir des résultats déjà publiés, dispositif par dispositif ; une borne y reste une borne.
portfolio-limit-people = Il compte des réponses : une personne qui suit deux dispositifs y compte deux fois.
portfolio-limit-change = Avant et après n’y sont pas comparés : ce ne sont ni les mêmes dispositifs, ni autant de réponses. Un écart se lit dispositif par dispositif.
portfolio-limit-monthly = Les questionnaires mensuels n’y entrent pas : les mêmes personnes y répondent plusieurs fois.

## Analyse de fichiers (entrevoix analyse)
analyse-title = Entrevoix : analyse de fichiers de réponses
analyse-file-before = Avant : { $file }
analyse-file-after = Après : { $file }
analyse-file-rows = { $rows ->
    [one] { $rows } ligne, { $answered } avec au moins une réponse ({ $encoding }).
   *[other] { $rows } lignes, dont { $answered } avec au moins une réponse ({ $encoding }).
}
analyse-file-ignored = Colonnes non lues : { $columns }.
analyse-file-blank = { $rows ->
    [one] { $rows } ligne vide, passée.
   *[other] { $rows } lignes vides, passées.
}
analyse-pairs = { $pairs ->
    [one] { $pairs } personne est dans les deux fichiers
   *[other] { $pairs } personnes sont dans les deux fichiers
} ; { $before } seulement avant, { $after } seulement après.
analyse-pairs-blank = Sans valeur d’appariement : { $before } avant, { $after } après. Ces lignes sont décrites et n’entrent dans aucun écart.
analyse-pairs-moved = { $pairs ->
    [one] { $pairs } paire change de groupe entre les deux fichiers : elle compte dans l’ensemble et dans aucun groupe.
   *[other] { $pairs } paires changent de groupe entre les deux fichiers : elles comptent dans l’ensemble et dans aucun groupe.
}
analyse-unpaired = Sans --pair, personne n’est reconnu d’un fichier à l’autre : la comparaison est celle de deux groupes de personnes, et prudente.
analyse-family-named = Indicateurs avec verdict (--primary) : { $scores }.
analyse-family-default = Indicateurs avec verdict : { $scores } (sans --primary : tous, quand ils sont trois au plus).
analyse-family-none = Aucun indicateur n’a de verdict : il y a plus de trois scores et --primary n’en nomme aucun. Tout est exploratoire.
analyse-unprotected = Ces chiffres ne sont pas protégés : dans un petit groupe, ils laissent deviner ce qu’une personne a répondu. Ne les transmettez pas.
analyse-unprotected-groups = Ces chiffres ne sont pas protégés, et ceux des groupes encore moins : ils laissent deviner ce qu’une personne a répondu. Ne les transmettez à personne, ni à la direction ni aux groupes.
analyse-same-rows = Les deux fichiers contiennent les mêmes lignes dans un autre ordre ou une autre forme : vérifiez que l’un n’est pas une copie de l’autre.
analyse-many-groups = Les verdicts par groupe ne tiennent pas compte du nombre de groupes : parmi vingt groupes sans changement, l’un peut sembler changer par hasard.
analyse-groups-title = Groupes
analyse-groups-json = Toutes les méthodes, groupe par groupe : --json.
analyse-methods-title = Méthodes et sources
analyse-score-facts = De 0 à 100, { $direction } ; écart notable : { $notable } points.
analyse-column-n = n
analyse-column-missing = sans score
analyse-column-mean = moyenne
analyse-column-sd = écart type
analyse-column-above = à { $theta } ou plus
analyse-column-floor = à 0
analyse-column-ceiling = à 100
analyse-column-value = valeur
analyse-column-interval = à 95 %
analyse-column-p = p
analyse-column-verdict = verdict
analyse-column-change = écart
analyse-column-group = groupe
analyse-column-moment = moment
analyse-column-item = item
analyse-column-answered = réponses
analyse-column-declined = n. r.
analyse-column-not-concerned = n. c.
analyse-column-item-rest = r item-reste
analyse-column-dropped = alpha sans
analyse-then = { $before } ; { $after }
analyse-above = À { $theta } ou plus { $mark } : { $moments }.
analyse-people = { $count } sur { $n } ({ $low } à { $high })
analyse-share = { $count } sur { $n } : { $share } % ({ $low } à { $high } %)
analyse-of-moment = { $moment } : { $said }
analyse-crowded = plus de 15 % des personnes sont à un bout de l’échelle ({ $ends }) : un changement au-delà ne peut pas s’y voir.
analyse-alpha = cohérence (alpha) { $alpha } ({ $low } à { $high }), { $n } feuilles complètes, { $items } items { $marks }
analyse-alpha-none = cohérence (alpha) : non calculable, { $n } feuilles complètes { $marks }
analyse-formative = Indice formatif : la cohérence des items n’a pas de sens ici.
analyse-change-paired = { $n ->
    [one] Écart, après moins avant : { $n } personne qui a ce score aux deux moments
   *[other] Écart, après moins avant : { $n } personnes qui ont ce score aux deux moments
}
analyse-change-unpaired = Écart, après moins avant : { $before } personnes avant, { $after } après
analyse-row-mean-before = moyenne avant
analyse-row-mean-after = moyenne après
analyse-row-difference = écart moyen
analyse-row-median = écart médian
analyse-row-sd-difference = écart type des écarts
analyse-row-student = t = { $t }, { $df } ddl
analyse-row-sign-flip = permutation des signes
analyse-row-wilcoxon = Wilcoxon, T+ { $plus }, T− { $minus }
analyse-row-hodges-lehmann = Hodges-Lehmann
analyse-row-rank-biserial = corrélation bisériale
analyse-row-hedges-av = g_av
analyse-row-correlation = corrélation avant-après
analyse-row-permutation = permutation
analyse-row-mann-whitney = Mann-Whitney, U = { $u }
analyse-row-cliff = delta de Cliff
analyse-row-holm = { $family ->
    [one] Holm, { $family } indicateur
   *[other] Holm, { $family } indicateurs
}
analyse-interval = { $low } à { $high }
analyse-how-exact = exact
analyse-how-drawn = tirages
analyse-how-normal = approché
analyse-drawn = tirages : p estimé par { $draws } tirages au hasard (graine { $seed }), le calcul exact étant hors de portée.
analyse-normal = approché : p selon la loi normale, le calcul exact étant hors de portée.
analyse-p-small = < { $limit }
analyse-detectable = Avec { $n } paires, un changement vrai de { $points } points se voit 8 fois sur 10, pour une dispersion de { $sd } points (convention du fichier du questionnaire) { $mark }.
analyse-items-title = Réponses par item{ $moments }
analyse-items-moments = {" "}(avant / après)
analyse-items-legend = n. r. : préfère ne pas répondre, ou laissé en blanc ; n. c. : non concerné.
analyse-too-few = Non concluant (effectif)
analyse-sentence-few-pairs = Moins de { $least } personnes ont ce score aux deux moments : trop peu pour un verdict, quel que soit le résultat. Cela ne veut pas dire que rien n’a changé.
analyse-sentence-few-answers = Moins de { $least } réponses à l’un des deux moments : trop peu pour un verdict, quel que soit le résultat. Cela ne veut pas dire que rien n’a changé.
analyse-sentence-stable = { $points ->
    [one] Ce verdict repose sur l’intervalle à 90 %, de { $low } à { $high }, qui ne dépasse { $points } point ni à la hausse ni à la baisse.
   *[other] Ce verdict repose sur l’intervalle à 90 %, de { $low } à { $high }, qui ne dépasse { $points } points ni à la hausse ni à la baisse.
}
analyse-sentence-near = L’intervalle ne contient pas zéro, mais le test exact ne permet pas de conclure. Cela ne veut pas dire que rien n’a changé.
analyse-limit-paired = L’écart ne compte que les personnes présentes dans les deux fichiers ; les autres ont pu évoluer autrement.
analyse-method-score = score d’une personne en pour cent du maximum, moyenne, écart type
analyse-method-wilson = intervalle de Wilson à 95 % d’un nombre de personnes
analyse-method-edges = effets plancher et plafond
analyse-method-alpha = alpha de Cronbach, feuilles complètes
analyse-method-feldt = intervalle de Feldt à 95 % de l’alpha
analyse-method-item-rest = corrélation d’un item avec la somme des autres
analyse-method-student = intervalle et test t de l’écart moyen, mêmes personnes
analyse-method-sign-flip = test exact de permutation des signes (Fisher-Pitman), bilatéral ; le verdict repose sur lui
analyse-method-wilcoxon = test exact des rangs signés, rangs moyens, écarts nuls écartés, bilatéral
analyse-method-walsh-median = médiane des moyennes de toutes les paires d’écarts, son intervalle à 95 %
analyse-method-rank-biserial = corrélation bisériale appariée, de −1 à 1
analyse-method-hedges-av = écart moyen en écarts types, corrigé pour les petits effectifs
analyse-method-detectable = écart que ce nombre de personnes permet de voir
analyse-method-welch = intervalle et test t de Welch de l’écart des moyennes
analyse-method-permutation = test exact de permutation de l’écart des moyennes, bilatéral ; le verdict repose sur lui
analyse-method-mann-whitney = test exact de Wilcoxon-Mann-Whitney, rangs moyens, bilatéral
analyse-method-shift = médiane de toutes les différences d’une personne après et d’une avant, son intervalle à 95 %
analyse-method-cliff = delta de Cliff, de −1 à 1
analyse-method-holm = correction de Holm sur les indicateurs avec verdict
analyse-method-equivalence = « stable » : intervalle à 90 % contenu dans plus ou moins l’écart notable

## Au fil du temps, et groupe par groupe

timeline-mean-key = moyenne
timeline-level-key = niveau d’avant
cells-title = Groupe par groupe, sans verdict
cells-answers = { $answers } réponses
cells-how = Avec plusieurs groupes, l’un d’eux bouge souvent par hasard : l’écart de chacun est donné sans verdict. Quand le nombre de réponses est donné par tranche, l’intervalle est calculé avec le plus petit nombre de la tranche ; il est donc plutôt trop large.
cells-bound = une moyenne n’est donnée que par une borne
cells-withheld = une moyenne n’est pas publiée
cells-too-few = moins de 5 réponses
cells-other-groups = ce regroupement n’est pas le même aux deux moments

new-more-waves = D’autres questionnaires : chaque mois, ou quelques mois après
new-more-waves-text = Seulement en « diagnostic ». Ils posent les mêmes questions, aux mêmes cartes. Leurs résultats se lisent au fil du temps, sans verdict : seul l’écart d’avant à après en reçoit un. Toutes les réponses restent gardées, chiffrées, jusqu’à la publication du dernier.
new-monthly = Questionnaires mensuels
new-monthly-hint = Entre « avant » et « après », le premier un mois après « avant » ; { $most } au plus. Pour un atelier de chaque mois, par exemple.
new-follow-up-on = Suivi : dernier jour de réponse
new-follow-up-hint = Trois mois après le questionnaire d’après, par exemple. Vide : pas de suivi.
fault-monthly = Choisissez 12 questionnaires mensuels au plus.
fault-monthly-order = Le dernier questionnaire mensuel doit se clore avant le questionnaire d’après les séances. Choisissez-en moins, ou une date plus lointaine pour « après ».
fault-follow-up-order = Le suivi doit se clore plus tard que le questionnaire d’après les séances. Vérifiez sa date, ou laissez-la vide.
fault-evaluation-monthly = En « évaluation », il y a deux questionnaires, pas davantage : retirez les mensuels, ou choisissez « diagnostic ».
fault-evaluation-follow-up = En « évaluation », il y a deux questionnaires, pas davantage : retirez le suivi, ou choisissez « diagnostic ».

timeline-title = Au fil du temps
timeline-how = La moyenne de l’ensemble à chaque questionnaire, et l’intervalle de son écart depuis le questionnaire d’avant les séances. Sans verdict : parmi tant de moments, l’un s’écarte souvent par hasard. Seul l’écart d’avant à après en reçoit un.
timeline-of = { $name } au fil du temps
timeline-since = Écart depuis avant
timeline-before = { $month }, avant
timeline-after = { $month }, après
timeline-follow_up = { $month }, suivi
timeline-monthly = { $month }
timeline-told = { $moment } : { $mean }
timeline-then = { $told } ; { $next }
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avril
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

size-all-answer-one = Si les { $members } répondent : un écart d’au moins { $best } points pourra être dit.
size-all-answer = Si les { $members } répondent : un écart d’au moins { $best } points pourra être dit avec un seul indicateur principal ; avec { $primary }, il en faudra jusqu’à { $strictest }.
method-change-over-time = Les questionnaires mensuels et le suivi se lisent au fil du temps : la moyenne de l’ensemble à chaque fois et l’intervalle de son écart depuis avant, sans verdict.

## Combien de personnes : les graphiques

people-from = à { $theta } points ou plus
people-dot-key = un point = une personne
people-within-key = { $theta } points ou plus
people-outside-key = moins de { $theta }
people-either-key = au-dessus ou en dessous : non dit
people-chosen-key = a choisi une de ces réponses
people-other-key = en a choisi une autre
participation-band-key = nombre donné par tranche, entre les deux bouts
participation-title = Combien ont répondu
people-of = { $title } : combien de personnes
picture-keep = Enregistrer :
management-months = Mois par mois
people-within-key-varied = au seuil de l’indicateur ou au-dessus
people-outside-key-varied = en dessous de ce seuil
people-either-item-key = une de ces réponses ou une autre : non dit

## Intervenant : les réglages d’un nouveau dispositif

new-more-groups = Plus de trois groupes
new-settings = Autres réglages, déjà faits
new-settings-told = Sans autre réglage : un seuil de 5 réponses, un verdict pour chacun des trois indicateurs, deux questionnaires remplis sur téléphone ou ordinateur, et tout est supprimé un an après le dernier.
new-settings-figures = Indicateurs et seuil
new-settings-kept = Mêmes personnes, conservation

## Intervenant : le calendrier d’un dispositif

calendar-title = Calendrier
calendar-today = Aujourd’hui
calendar-planned = dernier jour prévu
calendar-open = ouvert, dernier jour de réponse
calendar-closed = clos
calendar-link = Fin du lien de la direction
calendar-erased = Suppression de tout ce qui reste, sauf ce qui est publié

## Régression vers la moyenne, avec des nombres

limit-regression-down = { $points ->
    [one] « { $name } » : un groupe choisi pour sa situation, parti de { $mean } là où { $usual } est habituel, baisserait de lui-même d’environ { $points } point, même sans dispositif (deux mesures d’une même personne liées à { $stability } : { $source }).
   *[other] « { $name } » : un groupe choisi pour sa situation, parti de { $mean } là où { $usual } est habituel, baisserait de lui-même d’environ { $points } points, même sans dispositif (deux mesures d’une même personne liées à { $stability } : { $source }).
}
limit-regression-up = { $points ->
    [one] « { $name } » : un groupe choisi pour sa situation, parti de { $mean } là où { $usual } est habituel, monterait de lui-même d’environ { $points } point, même sans dispositif (deux mesures d’une même personne liées à { $stability } : { $source }).
   *[other] « { $name } » : un groupe choisi pour sa situation, parti de { $mean } là où { $usual } est habituel, monterait de lui-même d’environ { $points } points, même sans dispositif (deux mesures d’une même personne liées à { $stability } : { $source }).
}
limit-regression-not = « { $name } » : un groupe choisi pour sa situation, parti de { $mean } là où { $usual } est habituel, ne bougerait guère de lui-même : moins d’un point (deux mesures d’une même personne liées à { $stability } : { $source }).
limit-dispersion-unsaid = L’intervalle repose sur une dispersion de convention, pas sur une norme.
analyse-regression = Régression vers la moyenne : un groupe choisi pour sa situation, parti de { $mean } là où { $usual } est habituel, changerait de lui-même d’environ { $points } points (deux mesures d’une même personne liées à { $stability } : { $source }) { $mark }.
analyse-method-regression = régression vers la moyenne : (1 − stabilité) × (moyenne habituelle − moyenne avant)

## Analyse de fichiers : ce que l’effectif permet de voir

analyse-row-equivalence = équivalence à ± { $points }
analyse-smallest-p = Avec { $n } paires, p ne peut pas descendre sous { $p } ({ $how }) { $mark }.
analyse-smallest-p-unpaired = Avec { $before } réponses avant et { $after } après, p ne peut pas descendre sous { $p } ({ $how }) { $mark }.
analyse-stable-from = « Stable » demande au moins { $least } paires à cette dispersion ({ $sd } points), même si l’écart moyen est nul { $mark }.

## Analyse de fichiers : ce que des réponses non appariées peuvent montrer

analyse-detectable-unpaired = Avec { $before } réponses avant et { $after } après, un écart vrai de { $points } points se voit 8 fois sur 10, pour une dispersion de { $sd } points entre les personnes (convention du fichier du questionnaire) { $mark }.
analyse-detectable-several = Comme { $family } indicateurs portent un verdict, il en faut { $points } au niveau le plus strict de Holm { $mark }.
analyse-stable-from-unpaired = « Stable » demande au moins { $least } réponses à chaque moment à cette dispersion ({ $sd } points), même si l’écart des moyennes est nul { $mark }.

## Analyse de fichiers : seuils et zones d’une source

analyse-threshold = Seuil : { $source }.
analyse-band = Zone « { $label } », de { $from } à { $to } { $mark } : { $moments }. Source : { $source }.
analyse-method-correlation = corrélation linéaire d’avant et d’après ; ce n’est pas une fidélité, le dispositif étant passé entre les deux
analyse-floating = exact : tous les cas sont comptés, en virgule flottante, car ils sont trop nombreux pour des nombres entiers.
analyse-limit-home-made = Maison et non validé scientifiquement : { $titles }. Cela sert au dialogue, pas au diagnostic.
analyse-limit-bands = Les zones sont celles des sources citées, pour les personnes que ces sources ont étudiées. Elles ne posent aucun diagnostic.

## Analyse de fichiers : refus

refusal-nothing = Rien n’a été analysé.
refusal-in-file = { $file } : { $said }
refusal-at-line = ligne { $line } : { $said }
refusal-at-column = ligne { $line }, colonne { $number } : { $said }
refusal-at-named-column = ligne { $line }, colonne { $number } « { $name } » : { $said }
refusal-unreadable-file = { $file } ne peut pas être lu ; vérifiez son nom et ses droits
refusal-empty = le fichier est vide ; exportez-le à nouveau, avec sa ligne d’en-tête et ses lignes
refusal-workbook = le fichier est un classeur de tableur, pas du CSV ; enregistrez sa feuille en « CSV UTF-8 » et donnez ce fichier
refusal-not-text = le fichier n’est pas du texte ; enregistrez-le en « CSV UTF-8 » et donnez ce fichier
refusal-undecodable = le fichier n’est pas un texte { $encoding } valide ; enregistrez-le en « CSV UTF-8 » et donnez ce fichier
refusal-open-quote = un guillemet s’ouvre ici et ne se ferme jamais ; fermez-le, ou retirez-le
refusal-unreadable-line = la ligne ne peut pas être lue ({ $error }) ; enregistrez à nouveau le fichier en « CSV UTF-8 »
refusal-no-rows = le fichier a un en-tête et aucune ligne ; exportez-le à nouveau avec ses lignes
refusal-more = et { $more } de plus ; corrigez celles-ci et donnez à nouveau le fichier
refusal-no-item-column = la première ligne ne nomme aucun item du questionnaire ; faites-en un en-tête, avec des colonnes comme « { $example } »
refusal-missing-item = aucune colonne ne contient l’item { $item } ; ajoutez une colonne « { $item } », en laissant vides les cases sans réponse
refusal-missing-column = il n’y a pas de colonne { $role } « { $name } » ; nommez une des colonnes du fichier
refusal-unclear-column = « { $name } » peut être plusieurs colonnes du fichier ; nommez la colonne { $role } avec ses majuscules exactes
refusal-two-roles = la colonne { $role } ne peut pas être lue aussi comme { $other } ; nommez une autre colonne
refusal-role-group = de groupe
refusal-role-pair = d’appariement
refusal-duplicate-header = l’en-tête est le même que celui de la colonne { $first } ; renommez ou retirez l’une des deux
refusal-and = et
refusal-two-items = l’en-tête peut désigner les items { $items } ; écrivez en entier celui qui est voulu
refusal-second-column = l’item { $item } a déjà la colonne { $first } ; gardez l’une des deux
refusal-ragged = { $found ->
    [one] la ligne a { $found } case là où l’en-tête en a { $expected } ; complétez-la, et mettez entre guillemets toute case qui contient le séparateur { $separator }
   *[other] la ligne a { $found } cases là où l’en-tête en a { $expected } ; complétez-la, et mettez entre guillemets toute case qui contient le séparateur { $separator }
}
refusal-tab = tabulation
refusal-foreign-value = « { $value } » n’est pas une réponse à cet item ; écrivez un nombre de { $least } à { $most }, un libellé de son échelle, ou rien s’il n’y a pas de réponse
refusal-foreign-label = « { $value } » n’est pas une réponse à cet item ; écrivez un libellé de son échelle, ou rien s’il n’y a pas de réponse
refusal-no-group = la ligne n’a pas de groupe ; nommez son groupe, ou lisez le fichier sans la colonne de groupe
refusal-group-spelling = le groupe « { $group } » ne diffère de « { $other } », ligne { $line }, que par les majuscules ; écrivez les deux de la même façon
refusal-duplicate-pair = la valeur d’appariement est la même qu’à la ligne { $first } ; une personne a une seule ligne par fichier
refusal-sheet = { $error } ; vérifiez les échelles du questionnaire
refusal-unknown-primary = --primary { $score } : il n’y a pas de tel score ; nommez-en un parmi { $known }
refusal-primary-twice = --primary { $score } est là deux fois ; nommez chaque score une seule fois
refusal-too-many-primary = --primary est là { $count } fois ; nommez { $most } scores au plus, les autres sont exploratoires
refusal-same-file = les deux fichiers sont le même, octet pour octet ; donnez les réponses d’avant, puis celles d’après
refusal-no-pairs = aucune valeur de la colonne d’appariement n’est dans les deux fichiers ; vérifiez que la colonne désigne la même personne dans les deux, ou retirez --pair
refusal-two-spellings = le groupe « { $before } » du premier fichier s’écrit « { $after } » dans le second, et n’en diffère que par les majuscules ; écrivez les deux de la même façon
refusal-scales = le score { $score } mêle des échelles sans petit multiple commun : donnez à ses items des échelles de longueur voisine
refusal-broken = le score { $score } ne peut pas être calculé comme son fichier le définit : lancez `entrevoix check` sur ce fichier
refusal-scores = les scores n’ont pas pu être calculés ({ $error })
refusal-too-fine = les scores n’ont pas de dénominateur commun de taille raisonnable : donnez moins de lignes à la fois, ou les scores d’un seul questionnaire

## Fichiers de questionnaires : ce qui ne va pas, puis le remède

toml-at = { $file }:{ $line } : { $said }
toml-or = ou
toml-not-there = ce fichier n’existe pas ; vérifiez son nom et ses droits
toml-unreadable = le fichier ne peut pas être lu ({ $error }) ; vérifiez son nom et ses droits
toml-unreadable-folder = le dossier ne peut pas être lu ({ $error }) ; vérifiez son nom et ses droits
toml-not-utf8 = à partir d’ici, le fichier n’est pas en UTF-8 ; enregistrez-le en UTF-8
toml-instrument-twice = un autre fichier de ce dossier contient un questionnaire `{ $id }` ; donnez un autre identifiant à l’un des deux
toml-no-french-file = { $name } n’est pas à côté de cette traduction ; ajoutez le fichier français, qui est le fichier complet
toml-open-list = cette ligne arrive alors qu’une liste est encore ouverte plus haut ; fermez cette liste avec ]
toml-duplicate-key = ce n’est pas du TOML : la clé est là deux fois ; gardez l’une des deux
toml-duplicate-heading = ce n’est pas du TOML : la clé est là deux fois ; gardez l’une des deux, ou écrivez [[…]] pour chaque élément d’une liste
toml-syntax = ce n’est pas du TOML (message en anglais : { $message }) ; corrigez la ligne : un texte est entre guillemets, une liste entre crochets, et chaque clé sur sa ligne
toml-missing = `{ $key }` manque dans { $place } ; ajoutez { $example }
toml-empty = `{ $key }` est vide dans { $place } ; écrivez un texte : { $key } = "…"
toml-wrong-type = `{ $key }` n’est pas { $wanted } dans { $place } ; écrivez { $example }
toml-out-of-range = `{ $key }` vaut { $value } dans { $place } ; écrivez un nombre de { $least } à { $most }
toml-not-a-decimal = `{ $key }` vaut { $value } dans { $place } ; écrivez un nombre de 0 à { $most }, avec un point et au plus { $decimals } décimales
toml-unknown-choice = `{ $key }` vaut `{ $value }` dans { $place } ; écrivez { $choices }
toml-id = l’identifiant `{ $id }` contient d’autres caractères ou est trop long ; écrivez au plus { $most } lettres sans accent, chiffres et _
toml-mistyped = clé inconnue `{ $key }` dans { $place } ; écrivez `{ $meant }`, ou retirez-la
toml-unknown = clé inconnue `{ $key }` dans { $place } ; retirez-la, ou choisissez parmi { $known }
toml-id-twice = l’identifiant `{ $id }` ({ $owner }) est déjà pris à la ligne { $first } ; donnez un autre identifiant ici ou là-bas
toml-option-order = l’option { $value } de l’échelle `{ $scale }` vient après l’option { $previous } ; donnez les valeurs de la plus basse à la plus haute, de un en un
toml-too-few-options = l’échelle `{ $scale }` a moins de deux options ; donnez-lui de 2 à { $most } options
toml-too-many-options = l’échelle `{ $scale }` a plus de dix options ; donnez-lui de 2 à { $most } options
toml-numbers = l’échelle `{ $scale }` va de { $from } à { $to } ; écrivez le plus petit nombre dans `from` et un plus grand dans `to`
toml-unknown-scale = l’item `{ $item }` renvoie à l’échelle `{ $scale }`, qui n’est pas dans ce fichier ; écrivez { $known }, ou ajoutez cette échelle
toml-item-count = le nombre d’items du score `{ $score }` est de { $count } ; donnez-lui de 1 à { $most } items
toml-unknown-item = le score `{ $score }` nomme l’item `{ $item }`, qui n’est pas dans ce fichier ; écrivez { $known }, ou ajoutez cet item
toml-item-twice = le score `{ $score }` nomme deux fois l’item `{ $item }` ; gardez-le une fois
toml-shared-item = l’item `{ $item }` compte dans le score `{ $other }` et dans le score `{ $score }` ; gardez-le dans un seul : de deux moyennes qui partagent des items, on peut déduire celle d’un item
toml-minimum-answered = `minimum_answered` vaut `{ $value }` ; écrivez entre guillemets une fraction plus grande que 0 et d’au plus 1 : minimum_answered = "1/2"
toml-band-backwards = la zone va de { $from } à { $to }, en descendant ; écrivez le score le plus bas dans `from`, le plus haut dans `to`
toml-bands-overlap = la zone de { $from } à { $to } chevauche celle de { $low } à { $high }, ligne { $line } ; les deux bornes appartiennent à la zone : que chaque score soit dans une seule
toml-language = la langue est `{ $found }` ; écrivez language = "{ $wanted }" dans ce fichier
toml-other-id = l’identifiant est `{ $own }`, celui du fichier français `{ $french }` ; écrivez le même
toml-other-version = ceci traduit la version { $own }, et le fichier français en est à la version { $french } ; mettez les textes à jour, puis la version
toml-not-in-french = { $owner } `{ $id }` n’est pas dans { $file } ; écrivez l’identifiant du fichier français, ou retirez cette traduction
toml-part-not-in-french = { $owner } `{ $id }` n’a pas { $part } dans { $file } ; retirez cette traduction
toml-translated-twice = { $owner } `{ $id }` a deux traductions ; gardez-en une
toml-untranslated = { $file } ne traduit pas { $owner } `{ $id }` ; ajoutez-y sa traduction sous { $heading }, avec le même identifiant
toml-untranslated-part = { $file } ne traduit pas { $part } ({ $owner } `{ $id }`) ; ajoutez-y cette traduction
toml-together-instrument = le questionnaire `{ $id }` est là deux fois ; posez-le une seule fois
toml-together-score = le score `{ $score }` est dans `{ $first }` et dans `{ $second }` ; renommez-le dans l’un des deux, ou posez l’un des deux seul
toml-place-file = le fichier
toml-place-option = une option
toml-wanted-text = un texte entre guillemets
toml-wanted-texts = une liste de textes entre guillemets
toml-wanted-whole-number = un nombre entier
toml-wanted-number = un nombre
toml-wanted-flag = true ou false
toml-wanted-list = une liste entre crochets
toml-wanted-table = une table
toml-wanted-tables = une liste de tables
toml-example-scales = [[scales]] avec ses options
toml-example-items = [[items]] pour chaque question
toml-example-source = une convention de planification, pas une norme
toml-for-each = { $example } pour chaque élément
toml-known-none = un nom qui existe
toml-owner-file = le questionnaire
toml-owner-scale = l’échelle
toml-owner-item = l’item
toml-owner-score = le score
toml-owner-caveat = la réserve
toml-part-option = l’option { $value }
toml-part-band = la zone qui commence à { $from }
toml-check-right = { $file } : correct. { $items }, { $scores }, environ { $minutes }, { $languages }.
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
toml-check-french = en français
toml-check-both = en français et en anglais
toml-check-faults = { $count ->
    [one] { $count } défaut.
   *[other] { $count } défauts.
}

## Intervenant : quand aucun chiffre ne peut être dit

instead-title = Ce que vous pouvez montrer à la place
instead-group = Au groupe : les questions ci-dessous. La parole du groupe vaut restitution.
instead-management = À la direction : la forme du dispositif, ses groupes, ses séances, et ce que le groupe choisit de dire lui-même.
instead-next = Une prochaine fois : réunir plusieurs groupes en un seul résultat (« ensemble »). Il suffit alors de { $k } réponses en tout.
instead-more = Une prochaine fois : laisser plus de temps pour répondre, ou inviter plus de personnes.

## Pages : dit une fois

notes-title = Lire ces chiffres
required = (obligatoire)
thanks-close = Sur un poste ou un téléphone partagé, fermez cette page en partant.
next-over-title = Tout est fait

## Lecture : au groupe, puis à la direction

reading-section = Lecture et actions
reading-section-text = Ce que le groupe et vous dites ensemble du travail, et les actions qui en viennent. La direction n’en voit rien avant que le groupe ait validé et que vous ayez transmis.
reading-title = Lecture du groupe
reading-lead = Des textes courts, écrits avec le groupe. Le groupe les lit, s’y reconnaît ou non, les valide ; alors seulement la direction les reçoit.
reading-life = Où en est la lecture
reading-state-draft = Brouillon
reading-state-read = Lue par le groupe
reading-state-validated = Validée
reading-state-transmitted = Transmise
reading-write = Écrire la lecture
reading-write-text = Le brouillon est à vous seul. Écrivez ce qui est au collectif : aucun nom, aucune phrase qu’une personne seule a pu dire.
reading-said = Le texte
reading-version = version { $version }
reading-versions = Versions précédentes
reading-save = Enregistrer le brouillon
reading-objectifs = Objectifs
reading-objectifs-hint = Ce qui était demandé, et ce que le groupe en attend.
reading-contexte = Contexte
reading-contexte-hint = Le travail réel, son organisation, ce qui a changé.
reading-synthese = Synthèse des entretiens
reading-synthese-hint = Ce que les entretiens disent ensemble, jamais ce que l’un d’eux a dit.
reading-problematiques = Problématiques
reading-problematiques-hint = Ce qui gêne le travail, et de quoi cela dépend.
reading-axes = Axes de changement
reading-axes-hint = Un axe par ligne. Les actions s’y rattachent.
reading-blank = À compléter
reading-vote-title = Soumettre au vote du groupe
reading-vote-text = Chaque membre lit le texte avec sa carte et dit, sans nom, s’il s’y reconnaît. À partir de { $k } votes, un seul mot en sort : « reconnu » si plus de la moitié s’y reconnaissent, sinon « non reconnu ». Aucun nombre n’est montré, à personne.
reading-vote-three = Trois versions au plus peuvent être soumises au vote. Un vote avec trop peu de voix compte comme l’une des trois.
reading-vote-until = Dernier jour du vote
reading-vote-open = Soumettre au vote
reading-vote-fixes = Le texte ne change plus pendant le vote.
reading-revise-text = Reprenez le texte avec le groupe : une nouvelle version commence avec les mêmes mots.
reading-revise = Écrire la version suivante
reading-transmit-fold = Transmettre à la direction
reading-transmit-text = La direction lit ce texte tel qu’il est, et les actions telles qu’elles sont, sur sa page. On ne revient pas en arrière. Une action ajoutée ou revue plus tard se transmet à part.
reading-transmit-actions = { $actions ->
    [0] Aucune action n’est encore écrite
    [one] Une action part avec la lecture
   *[other] { $actions } actions partent avec la lecture
}
reading-transmit = Transmettre la lecture
reading-transmitted-on = Transmise à la direction le { $day }.
vote-open-until = Le vote est ouvert jusqu’au { $day } inclus. Rien n’est dit des voix avant la clôture.
vote-remind = Rappelez-le à tout le groupe : personne ne sait qui a voté.
vote-said-recognised = Reconnu : plus de la moitié de ceux qui ont voté se reconnaissent dans cette version.
vote-said-not_recognised = Non reconnu : la moitié ou plus de ceux qui ont voté ne se reconnaissent pas dans cette version.
vote-said-too_few = Trop peu de votes : moins de { $k }. Rien n’est dit de ce qu’ils étaient.
vote-lost = Le vote a été arrêté avec la suppression des cartes. Rien n’en est dit.
vote-close-fold = Clore le vote maintenant…
vote-close-text = Les votes sont comptés une fois, puis supprimés avec leur clé. Avec moins de { $k } votes, rien ne sera dit, et cette version ne peut plus être soumise.
vote-close = Clore le vote
vote-no-members = Les groupes ont moins de { $k } membres : un vote ne dirait rien. Faites valider le texte en séance.
vote-no-start = Le vote demande les cartes du groupe : il s’ouvre à partir du premier questionnaire.
vote-no-cards = Il n’y a pas de cartes pour voter. Faites valider le texte en séance.
vote-no-end = Le dispositif est annulé : rien n’est soumis au vote.
vote-abandon-fold = Ce vote ne se clôt pas…
vote-abandon-text = Son dernier jour est passé et il n’a pas pu être compté : ce qui en est gardé est peut-être abîmé. Si « Clore le vote » échoue encore, abandonnez-le : il ne dira rien, ses votes et leur clé sont supprimés, et vous reprenez le texte ou le faites valider en séance.
vote-abandon = Abandonner ce vote
refused-commanditaires-fixed-title = Les commanditaires ne changent plus
refused-commanditaires-fixed-text = Le premier questionnaire est ouvert : les participants ont lu qui reçoit les résultats. Rien n’a été modifié.
vote-no-more = Trois versions ont été soumises au vote. Celle-ci se valide en séance.
validate-fold = Valider la lecture
validate-text = Le groupe s’y reconnaît. Une fois validé, le texte ne change plus.
validate-erases-now = Les cartes du groupe et leur clé sont supprimées aussitôt, textes libres compris : plus aucun vote n’est possible.
validate-erases-later = Les cartes du groupe et leur clé sont supprimées, textes libres compris, dès que les derniers résultats sont publiés.
validate = Valider
validated-vote = Validée par le vote du groupe, notée le { $day }.
validated-room = Validée par le groupe en séance le { $day }, selon l’intervenant.
room-title = Faire valider en séance
room-fold = Le groupe l’a validée en séance…
room-text = Si le groupe a lu et validé ce texte dans la salle, notez le jour. La direction lira que c’est vous qui le dites. Une fois validé, le texte ne change plus.
room-on = Jour de la validation
room-record = Noter la validation
reading-warn-results = Des résultats sont encore à venir. Une fois reconnue ou validée, la lecture ne change plus : elle ne pourra pas en parler.
reading-warn-blank = { $headings ->
    [one] Une rubrique est vide ({ $names }) : une fois le texte validé, elle reste « à compléter » dans les documents.
   *[other] Des rubriques sont vides ({ $names }) : une fois le texte validé, elles restent « à compléter » dans les documents.
}
management-reading = La lecture du groupe
fault-reading-long = Un texte a au plus { $max } signes : raccourcissez-le.
fault-reading-blank = Écrivez au moins un des textes.
fault-vote-retention = Choisissez un dernier jour avant la date de suppression.
fault-room-day = Choisissez le jour de la séance : aujourd’hui, ou un jour de l’année passée.
refused-reading-state-title = La lecture n’en est pas là
refused-reading-state-text = Cette étape n’est pas possible dans l’état actuel de la lecture. Revenez à sa page pour voir où elle en est.
refused-not-validated-title = Le groupe n’a pas encore validé
refused-not-validated-text = Rien n’est transmis avant que le groupe ait validé la lecture, par son vote ou en séance.
refused-votes-spent-title = Trois votes ont eu lieu
refused-votes-spent-text = Trois versions au plus sont soumises au vote. Faites valider celle-ci en séance.
refused-vote-held-title = Ce vote a déjà eu lieu
refused-vote-held-text = La base a été restaurée d’avant ce vote : il n’est pas tenu une seconde fois. Faites valider le texte en séance.
refused-vote-closed-title = Le vote est clos
refused-vote-closed-text = Cette version ne prend plus de votes.
refused-vote-counts-title = Ce vote peut être compté
refused-vote-counts-text = Rien de ce qui en est gardé n’est abîmé : ce que le groupe a dit ne se jette pas. Revenez à la page de la lecture et pressez « Clore le vote ».
refused-few-members-title = Le groupe est trop petit pour un vote
refused-few-members-text = Un vote ne dirait rien avec si peu de membres. Faites valider le texte en séance.
refused-not-started-title = Aucun questionnaire ne s’est encore ouvert
refused-not-started-text = Le vote demande les cartes du groupe : ouvrez d’abord le premier questionnaire.
erased-vote = Votes sur la version { $version } de la lecture supprimés le { $day }, avec leur clé : { $reason }.
erased-why-vote_closed = le vote est clos
erased-why-vote_given_up = le vote n’a pas pu être compté, vous l’avez abandonné

## Vote : sur la page de la carte

vote-title = Vous reconnaissez‑vous dans cette lecture ?
vote-lead = L’intervenant a écrit ce texte avec votre groupe. Il n’est transmis à la direction que si le groupe le valide.
vote-frame-title = Ce que devient votre vote
vote-frame-nobody = Personne ne voit votre vote, ni si vous avez voté : ni vos collègues, ni l’intervenant, ni la direction.
vote-frame-word = À partir de { $k } votes, un seul mot est dit pour tout le dispositif : « reconnu » si plus de la moitié s’y reconnaissent, sinon « non reconnu ». Aucun nombre n’est montré.
vote-frame-next = Reconnu, le texte peut être validé puis transmis. Sinon il est repris, trois fois au plus.
vote-frame-until = Vous pouvez voter et changer d’avis jusqu’au { $day } inclus. Ensuite les votes sont supprimés avec leur clé.
vote-question = Votre vote
vote-replaces = Un nouveau vote avec la même carte remplace le précédent.
vote-yes = Je m’y reconnais
vote-no = Je ne m’y reconnais pas
vote-back-fold = Retirer mon vote…
vote-back-text = Si vous aviez voté, votre vote est effacé. Vous pouvez voter à nouveau jusqu’à la clôture.
vote-back = Retirer mon vote
vote-beside-title = La lecture de votre groupe
vote-beside-text = Un texte écrit avec votre groupe attend votre avis. Vous pouvez le lire avant ou après ce questionnaire ; vos réponses d’ici ne sont pas gardées tant que vous ne les envoyez pas.
vote-beside = Lire le texte et voter
vote-none-title = Aucun texte n’est soumis au vote
vote-none-text = Quand un texte sera soumis au vote du groupe, cette carte l’ouvrira. L’intervenant vous le dira.
vote-reserve-title = Cette carte ne vote pas
vote-reserve-text = C’est une carte de réserve : elle répond aux questionnaires et ne vote pas, pour que personne ne vote deux fois. Rien n’a été enregistré.
vote-shut-title = Le vote est clos
vote-shut-text = Ce vote est clos : rien n’a été enregistré.
voted-title = Votre vote
voted-kept = Votre vote est enregistré
voted-gone = Votre vote est retiré
voted-either = C’est enregistré
voted-text = Le résultat est dit au groupe par l’intervenant, après la clôture.
voted-change = Vous pouvez changer d’avis jusqu’à la clôture.
voted-change-until = Vous pouvez changer d’avis jusqu’au { $day } inclus.

## Actions : par axe, par état

actions-title = Actions
actions-lead = Ce qui est fait le long des axes de changement, par qui, pour quand. Revu à chaque bilan.
actions-seen = La direction a reçu ces actions telles qu’elles sont.
actions-unseen = La direction reçoit ces actions avec la lecture, quand vous la transmettez.
actions-link = Suivre les actions
actions-none = Aucune action pour le moment.
actions-finding = { $done ->
    [0] { $all ->
        [one] L’action n’est pas encore faite
       *[other] Aucune des { $all } actions n’est encore faite
    }
    [one] { $all ->
        [one] L’action est faite
       *[other] Une action sur { $all } est faite
    }
   *[other] { $done } actions sur { $all } sont faites
}
actions-table = Les actions en tableau
actions-done-of = Faites : { $done } sur { $all }
actions-revise-title = Au bilan
actions-revise-text = Dites où en est chaque action aujourd’hui. Ce qui a été dit aux bilans précédents reste lisible.
action-to_do = à faire
action-under_way = en cours
action-done = faite
action-dropped = abandonnée
action-of = { $status } : { $actions }
action-what = Action
action-axis = Axe de changement
action-axis-hint = L’un des axes de la lecture, ou un autre.
action-owner = Portée par
action-owner-hint = Une fonction (« cadre de proximité », « direction », « collectif »), pas le nom d’une personne : cette page dure.
action-due = Échéance
action-for = pour le { $day }
action-no-day = sans échéance
action-status = Où elle en est
action-note = Ce qui en est dit (facultatif)
action-earlier = Le { $day } : { $status }, { $due }.
action-new = Ajouter une action
action-add = Ajouter l’action
action-revise-fold = Revoir…
action-revise = Noter où elle en est
action-remove-text = Écrite par erreur ? Elle peut être retirée tant que la direction ne l’a pas reçue.
action-remove = Retirer l’action
fault-action-axis = Écrivez l’axe de changement.
fault-action-what = Écrivez l’action.
fault-action-owner = Écrivez qui la porte.
fault-action-long = Écrivez au plus { $max } signes.
fault-actions-many = Un dispositif suit au plus { $most } actions : regroupez-en.
## Actions : ce que la direction a reçu

actions-seen-then = La direction lit ces actions telles qu’elles étaient à la dernière transmission.
actions-waiting = { $actions ->
    [one] Un changement que la direction n’a pas encore reçu
   *[other] { $actions } changements que la direction n’a pas encore reçus
}
actions-transmit-text = Sa page et ses documents n’en disent rien avant que vous les transmettiez. Relisez-les : une action transmise ne se retire plus, elle s’abandonne, et ce qui en a été dit reste lisible.
actions-transmit = Transmettre les actions
action-untransmitted = non transmis
action-untransmitted-then = (non transmis)
action-kept = La direction a reçu cette action : elle ne se retire plus. Si elle ne se fait pas, notez-la « abandonnée ».
action-late = échéance dépassée
actions-begun = { $begun ->
    [one] Une action sur { $all } est en cours
   *[other] { $begun } actions sur { $all } sont en cours
}
document-untransmitted = { $action } (non transmis)
next-transmit-actions = Transmettre les actions
next-transmit-actions-why = Des actions ont été ajoutées ou revues depuis la transmission : la direction ne les a pas reçues.
refused-reading-first-title = La lecture passe avant
refused-reading-first-text = Les actions viennent de la lecture : transmettez-la d’abord, elles partent avec elle.
refused-actions-moved-title = Les actions ont changé
refused-actions-moved-text = Elles ont été modifiées depuis que cette page s’est ouverte, dans un autre onglet peut-être. Rien n’est transmis : relisez-les, puis transmettez.
refused-action-transmitted-title = La direction a reçu cette action
refused-action-transmitted-text = Elle ne se retire plus. Si elle ne se fait pas, notez-la « abandonnée », puis transmettez.

## Fichiers de modèles de dispositif

toml-template-twice = un autre fichier de ce dossier contient un modèle `{ $id }` ; donnez un autre identifiant à l’un des deux
toml-unknown-questionnaire = le questionnaire `{ $name }` n’est pas en rayon ; écrivez { $known }
toml-unknown-primary = aucun questionnaire de ce modèle ne calcule le score `{ $name }` ; écrivez { $known }
toml-unknown-step = l’étape `{ $name }` n’existe pas ; écrivez { $known }
toml-too-many-primary = il y a { $count } indicateurs principaux ; gardez-en { $most } au plus : au-delà, un petit groupe n’apprend plus rien
toml-named-twice = `{ $name }` est là deux fois sous `{ $key }` ; gardez-le une fois
toml-none-named = `{ $key }` est une liste vide ; nommez au moins un élément
toml-check-template = { $file } : correct. Modèle de dispositif : { $sessions }, { $caveats }, { $languages }.
toml-check-sessions = { $count ->
    [0] aucune séance
    [one] { $count } séance
   *[other] { $count } séances
}
toml-check-caveats = { $count ->
    [0] aucune réserve
    [one] { $count } réserve
   *[other] { $count } réserves
}

## La vie d’un dispositif : modèle, séances, étapes, cadrage, entretiens

choose-title = Quelle forme ?
choose-lead = La forme propose les séances, les questionnaires et leurs dates. Tout se change à la page suivante.
choose-sessions = { $number ->
    [0] Aucune séance : chacun à son rythme.
    [one] Une séance de { $length }.
   *[other] { $number } séances de { $length }, { $weeks ->
        [0] { $days ->
            [30] tous les mois
           *[other] tous les { $days } jours
        }
        [one] chaque semaine
       *[other] toutes les { $weeks } semaines
    }.
}
choose-cadrage = Demande une lettre de cadrage avant le premier questionnaire.
choose-first = Première séance
choose-first-hint = Les autres dates en découlent. Sans séance : le jour où le dispositif commence.
choose-follow-up = Prévoir un questionnaire de suivi
choose-follow-up-hint = Quelques mois après la dernière séance, pour ce qui tient dans le temps. Facultatif : les réponses sont gardées jusque-là.
choose-go = Continuer
new-template = Forme
new-template-other = Choisir une autre forme
new-through-centre = Commandé par l’intermédiaire d’un centre de gestion
new-through-centre-hint = Cette organisation est alors marquée ainsi : pour tous ses dispositifs, aucun questionnaire ne s’ouvre sans lettre de cadrage.
new-sessions = Nombre de séances
new-sessions-hint = Elles peuvent être déplacées une à une ensuite, et d’autres ajoutées. Une fois le dispositif créé, déplacer une séance ne déplace pas les questionnaires.
new-interval = Jours d’une séance à l’autre
new-first-on = Première séance
new-instruments = Ce qui est demandé
fault-sessions = Écrivez un nombre de séances entre 0 et 52.
fault-minutes = Écrivez une durée entre 15 et 480 minutes.
fault-interval = Écrivez un nombre de jours entre 1 et 366.
fault-before-sessions = Le questionnaire d’avant se clôt au plus tard le jour de la première séance. Vérifiez les dates.
fault-after-sessions = Le questionnaire d’après se clôt au plus tôt le jour de la dernière séance. Vérifiez les dates.
fault-asks-nothing = Gardez au moins un questionnaire.

line-convention = Convention
line-demande = Demande
line-analyse = Analyse
line-commande = Commande
line-cadrage = Cadrage
line-planning = Planning
line-lecture = Lecture
line-rapport = Rapport
line-bilan = Bilan

sessions-title = Séances
sessions-lead = Ce qui a été travaillé, jour après jour. Qui est venu se dit par tranche : ni nom, ni nombre exact.
sessions-none = Aucune séance n’est prévue.
sessions-link = Noter, déplacer ou ajouter une séance
sessions-back = Revenir aux séances
session-title = Séance du { $day }
session-when = Quand
session-what = Ce qui a été travaillé
session-on = Jour
session-starts = Heure de début
session-minutes = Durée, en minutes
session-group = Groupe
session-all = Tous les groupes
session-note = Noter
session-move = Préparer ou déplacer
session-add-fold = Ajouter une séance…
session-add = Ajouter la séance
session-keep = Garder
session-care = N’écrivez aucun nom, ni rien qui désigne une personne. Ces textes sont pour vous, ne sont montrés à personne d’autre et sont supprimés à la date de conservation.
session-attendance = Présence
session-attendance-hint = Par tranche : le nombre exact dirait, à qui sait qui était là, de qui parlent les résultats.
session-situation = Situation travaillée
session-situation-hint = Celle que le groupe a choisie avant la séance.
session-synthesis = Synthèse du jour
session-synthesis-hint = Telle que le groupe l’a discutée.
session-remove-fold = Retirer cette séance…
session-remove-text = Elle disparaît du calendrier, avec ce qui en était noté.
session-remove = Retirer la séance
not-said = Non précisé
attendance-band = { $from } à { $to } personnes
attendance-open = { $from } personnes et plus
attendance-fewer = moins de { $k } personnes
length-minutes = { $minutes } min
length-hours = { $hours } h
time-hour = { $hours } h
time-minutes = { $hours } h { $minutes }
length-both = { $hours } h { $minutes }
fault-time = Écrivez une heure, par exemple 14:00.
fault-attendance-early = La présence se note à partir du jour de la séance.
fault-long-text = Ce texte est trop long : 3 000 signes au plus.
fault-line = Cette ligne est trop longue : 200 signes au plus.
calendar-session = Séance ({ $told })
calendar-file = Fichier pour votre agenda (.ics)
calendar-event-session = Séance : { $what }
calendar-event-wave = { $what }, dernier jour : { $title }
calendar-event-vote = Vote sur la lecture, dernier jour : { $title }
calendar-vote-open = Vote sur la lecture : dernier jour
calendar-vote-closed = Vote sur la lecture : clos

steps-title = Étapes
steps-lead = De la convention au bilan : qui a convenu de quoi, quand, et sur quel papier.
steps-fold = Où en sont les étapes
steps-link = Noter une étape
steps-back = Revenir aux étapes
steps-others = Suivre une autre étape…
step-record = Noter
step-state = Où en est cette étape
step-todo = À faire
step-done = Fait
step-not_applicable = Sans objet
step-refused = Demande refusée
step-without-end = Sans suite
session-called-off = annulée
step-done-on = Fait le { $day }
step-refused-on = Demande refusée le { $day }
step-day = Date
step-reference = Référence
step-reference-hint = Le numéro du papier, ou l’endroit où il est gardé. Aucun fichier n’est déposé ici.
step-note = Remarque
step-keep = Garder
step-name-convention = Convention
step-name-demande = Demande
step-name-analyse = Analyse de la demande
step-name-commande = Lettre de commande
step-name-cadrage = Lettre de cadrage
step-name-planning = Planning
step-name-lecture = Lecture validée par le groupe
step-name-restitution = Restitution
step-name-rapport = Rapport d’accompagnement
step-name-bilan = Bilan annuel
step-about-convention = Signée par le représentant de la collectivité et par le président du centre de gestion.
step-about-demande = Écrite par la collectivité ou l’organisation ; elle peut être un cahier des charges.
step-about-analyse = Par l’intervenant ou le centre de gestion : la demande est-elle pertinente, peut-elle être menée ?
step-about-commande = Écrite par la collectivité ou l’organisation, une fois la demande retenue.
step-about-cadrage = Écrite par l’intervenant ou le centre de gestion, annexée à la convention. Son contenu a sa propre page ; vous notez ici le papier.
step-about-planning = Les dates sont convenues avec le groupe et l’organisation.
step-about-lecture = Le groupe a lu ce qui sera dit, et l’a validé.
step-about-restitution = Les résultats et leur lecture sont présentés.
step-about-rapport = Le rapport est remis à ses destinataires.
step-about-bilan = Le bilan de l’année est remis, avec les actions.
fault-step-day = Écrivez le jour où cette étape a été faite.
refuse-fold = Refuser la demande…
refuse-text = Le dispositif est alors annulé, avec la raison. Rien n’a encore été demandé à personne.
refuse-reason = Pourquoi
refuse-send = Refuser la demande
fault-reason = Dites pourquoi la demande est refusée.

cadrage-title = Lettre de cadrage
cadrage-lead = Ce qui est convenu avant que quiconque réponde.
cadrage-required = Aucun questionnaire de ce dispositif ne s’ouvre sans elle.
cadrage-frame = Ce que le cadre dit déjà
cadrage-frame-hint = Repris du dispositif : rien n’est à écrire une seconde fois.
cadrage-ordered = Commandé par
cadrage-agreed = Ce qui est convenu
cadrage-day = Date de la lettre
cadrage-objectives = Objectifs
cadrage-objectives-hint = Ce que le dispositif vise, et ce qu’il ne traitera pas.
cadrage-recipients = Destinataires
cadrage-recipients-hint = Les fonctions qui reçoivent les résultats, le rapport et le bilan. L’encadrement participe-t-il aux séances ?
cadrage-body = Consultation des représentants du personnel
cadrage-consulted = Date de la consultation
cadrage-keep = Garder la lettre
cadrage-until = Elle peut être récrite jusqu’à l’ouverture du premier questionnaire, plus ensuite.
cadrage-fixed = Fixé depuis l’ouverture du premier questionnaire.
cadrage-none = Aucune lettre de cadrage n’a été écrite.
cadrage-told = Lettre de cadrage du { $day }. Consultation : { $consulted }.
cadrage-told-required = La lettre de cadrage est à écrire : aucun questionnaire ne s’ouvre sans elle.
cadrage-told-none = Pas de lettre de cadrage.
body-cse = CSE
body-cst = CST
body-f3sct = F3SCT
body-not_applicable = Sans objet
body-on = { $body }, le { $day }
wave-waits-cadrage = Aucun questionnaire ne s’ouvre sans lettre de cadrage.
next-cadrage = Écrire la lettre de cadrage
next-cadrage-why = La lettre de cadrage dit les objectifs, les destinataires et la consultation : aucun questionnaire de ce dispositif ne s’ouvre sans elle.
fault-objectives = Écrivez les objectifs.
fault-recipients = Écrivez qui reçoit ce qui est remis.
fault-consulted = Écrivez la date de la consultation, ou choisissez « sans objet ».
fault-later-day = Choisissez aujourd’hui ou un jour passé.
refused-no-cadrage-title = La lettre de cadrage d’abord
refused-no-cadrage-text = Ce dispositif demande une lettre de cadrage avant son premier questionnaire : objectifs, indicateurs, seuil, destinataires, consultation. Rien n’est ouvert.
refused-cadrage-fixed-title = La lettre de cadrage est fixée
refused-cadrage-fixed-text = Le premier questionnaire est ouvert : ce qui était convenu avant ne change plus. Rien n’a été modifié.
refused-given-up-title = Le dispositif est annulé
refused-given-up-text = Plus rien n’y est noté. Rien n’a été modifié.

interviews-title = Thèmes des entretiens
interviews-lead = Un thème est gardé à partir de { $k } entretiens, sous le mot « plusieurs ». Le nombre n’est jamais gardé, et en dessous le thème non plus : un thème porté par une seule personne la désigne. Les thèmes sont supprimés à la date de conservation.
interviews-none = Aucun thème pour l’instant.
interviews-several = plusieurs
interviews-add-title = Ajouter un thème
interviews-label = Thème
interviews-label-hint = Dans des mots à vous, pas ceux d’une personne.
interviews-number = Dans combien d’entretiens
interviews-number-hint = Sert à décider si le thème est gardé, puis est oublié.
interviews-keep = Ajouter le thème
interviews-remove = Retirer
fault-theme = Écrivez le thème en quelques mots, 200 signes au plus.
fault-theme-few = Ce thème est revenu dans trop peu d’entretiens : rien n’en est gardé. Reliez-le à un thème plus large s’il y en a un.
fault-theme-twice = Ce thème est déjà là.
fault-themes = Trente thèmes au plus : reliez-en quelques-uns.
fault-interviews = Écrivez un nombre d’entretiens.

commanditaires-title = Commanditaires
commanditaires-lead = Un groupe peut réunir des personnes de plusieurs employeurs. Chacun a son propre lien vers les mêmes résultats, ceux de l’ensemble : aucun chiffre n’est jamais découpé par employeur.
commanditaires-add-title = Ajouter un commanditaire
commanditaires-known = Organisation
commanditaires-add = Ajouter
commanditaires-remove = Retirer
commanditaires-until = Jusqu’à l’ouverture du premier questionnaire : les participants sont prévenus de qui lira les résultats.
commanditaires-fixed = La liste est fixée depuis l’ouverture du premier questionnaire : les participants ont été prévenus de qui lira les résultats.
fault-commanditaire-twice = Cette organisation est déjà un commanditaire.
fault-commanditaires = Vingt commanditaires de plus au plus.
link-for = Pour

## Capsules : ce qui ne va pas dans un fichier

toml-capsule-twice = un autre fichier de ce dossier contient une capsule `{ $id }` ; donnez un autre identifiant à l’une des deux
toml-capsule-count = la liste [[{ $key }]] de la capsule a { $count } éléments ; donnez-lui de { $least } à { $most } éléments
toml-capsule-scale-start = l’échelle commence à { $value } ; faites-la commencer à 0, pour que les points s’additionnent à la main
toml-unknown-dimension = l’énoncé `{ $statement }` renvoie à la dimension `{ $dimension }`, qui n’est pas dans ce fichier ; écrivez { $known }, ou ajoutez cette dimension
toml-few-statements = la dimension `{ $dimension }` a moins de { $least } énoncés ; ajoutez-lui des énoncés, ou retirez-la
toml-owner-page = la page
toml-owner-dimension = la dimension
toml-owner-statement = l’énoncé
toml-part-paragraph = le texte { $number } de `{ $key }`
toml-check-capsule = { $file } : correct. Capsule de { $pages } pages et { $statements } énoncés, environ { $minutes } minutes, { $languages }.

## Capsules

capsules-title = Capsules
capsules-lead = Des pages courtes, pour qui veut relire sa propre pratique à son rythme : salariée, bénévole, aidant, cadre. Sans compte, sans inscription.
capsules-size = { $pages } pages et une auto-relecture, environ { $minutes } minutes
capsules-private = Ce que vous cochez dans une auto-relecture reste dans votre navigateur : rien n’est envoyé, rien n’est gardé.
front-capsules-text = Des pages courtes à lire à votre rythme, avec une auto-relecture qui reste chez vous.
front-capsules = Lire une capsule
capsule-contents = Ce que vous allez lire
capsule-length = Environ { $minutes } minutes, en une ou plusieurs fois.
capsule-reading = Auto-relecture
capsule-reading-short = { $statements } énoncés sur votre façon de faire
capsule-private = Lisez à votre rythme, sans compte : le service ne note pas qui lit, et ce que vous cochez reste chez vous.
capsule-offline = Une fois ouverte, cette page s’ouvre aussi sans réseau : votre navigateur la garde telle qu’elle est, sans vos réponses.
capsule-begin = Commencer
capsule-situation = Une situation
capsule-yours = À vous
capsule-try = À essayer
capsule-previous = Précédent
capsule-next = Suite : { $title }
capsule-reading-how = Pensez aux dernières semaines, et cochez ce qui vous ressemble. Aucune réponse n’est meilleure qu’une autre, et vous pouvez passer un énoncé. Ce n’est ni un test ni un diagnostic : c’est une façon de se relire.
capsule-reading-private = Vos réponses restent ici : votre profil se calcule dans votre navigateur. Rien n’est envoyé, rien n’est gardé ; tout s’efface quand vous quittez la page.
capsule-no-script = Votre navigateur n’exécute pas les scripts : cochez à l’écran ou sur une feuille imprimée, et comptez à la main, comme il est dit plus bas.
capsule-no-answer = Cochez au moins un énoncé pour voir un profil.
capsule-show = Voir mon profil
capsule-profile = Votre profil
capsule-profile-what = Il redit ce que vous avez coché, rangé par dimension. Une barre courte n’est pas un défaut, une barre longue n’est pas un but : à vous de dire si cela vous convient.
capsule-hand = À la main : donnez à chaque réponse ses points ({ $points }), additionnez-les pour chaque dimension, et coloriez autant de cases que de points.
capsule-hand-option = « { $label } » : { $points }
capsule-hand-sum = Énoncés { $numbers } :
capsule-hand-of = points sur { $max }
capsule-points = Points : { $points } sur { $max }.
capsule-unanswered = Énoncés passés : { $count } sur { $total }.
capsule-same = Même réponse partout : « { $label } ».
capsule-most = Le plus présent, « { $label } » : { $statements }
capsule-least = Le moins présent, « { $label } » : { $statements }
capsule-prompts = Pour y réfléchir :
capsule-after = Choisissez une seule chose à essayer. Si quelque chose pèse, n’attendez pas d’aller plus mal pour en parler.
capsule-print = Imprimer mon profil
capsule-erase = Effacer mes réponses
capsule-others = Les autres capsules
capsule-no-employer = Sans employeur, comme aidant ou bénévole : votre médecin traitant.
card-capsule = Votre groupe suit une capsule. Ce que vous cochez dans son auto-relecture reste chez vous et n’entre dans aucun résultat du groupe.
card-capsule-link = Lire les capsules

## Documents : ce qui se remet

document-motto = Entrevoir le collectif, jamais la personne.
document-missing = à compléter
document-recognised = Le groupe s’est reconnu dans cette lecture.
document-not-recognised = Le groupe ne s’est pas reconnu dans cette lecture.
document-rapport = Rapport d’accompagnement
document-contents = Sommaire
document-results = Ce que disent les questionnaires
document-restitution = Restitution
document-frame = Cadre
document-bilan = Bilan
document-nothing = Rien n’a été publié.
document-count-sessions = { $count ->
    [one] séance
   *[other] séances
}
document-count-groups = { $count ->
    [one] groupe
   *[other] groupes
}
document-done-of = { $done } sur { $all }
document-count-done = { $count ->
    [one] action faite
   *[other] actions faites
}{ $begun ->
    [0] {""}
   *[other] , { $begun } en cours
}
document-cadrage = Lettre de cadrage
document-indicators = Indicateurs
document-rules = Règles des résultats
document-recipients = Destinataires des résultats
document-consultation = Consultation du CSE, du CST ou de la F3SCT
document-retention = Conservation
document-signatures = Signatures
document-signatory-order = Pour le commanditaire
document-signatory-lead = L’intervenant
document-date-and-name = Date, nom, fonction
document-cards = Cartes
document-cut = Couper sur les traits, plier sur le pointillé, code à l’intérieur.
document-code-picture = Le code de la carte, en image
document-duerp = Annexe au document unique (DUERP)
document-duerp-warning = Cette annexe redit ce qui a été publié. Elle n’évalue aucun risque : l’évaluation et les mesures appartiennent à l’employeur.
document-factors = Facteurs de risque retenus
document-measures = Mesures en place
document-level = Évaluation de l’employeur
document-people = Personnes au seuil de l’indicateur
document-portfolio = Portefeuille de l’année
table-sheet = Chiffres publiés
table-moment = Moment
table-who = Population
table-groups = Groupes
table-statistic = Mesure
table-form = Forme
table-value = Valeur
table-to = Jusqu’à
table-reason = Motif
table-n = Réponses
table-mean = Moyenne sur 100
table-count = Personnes au seuil ou au-delà
table-change = Écart, en points
table-interval-low = Écart : bas de l’intervalle à 95 %
table-interval-high = Écart : haut de l’intervalle à 95 %
table-notable = Écart notable, en points
table-verdict = Verdict
table-by-itself = Retour habituel, en points
table-exact = exact
table-nearest = arrondi
table-at-most = au plus
table-at-least = au moins
table-band = tranche
table-word = mot
document-paper = Questionnaire sur papier
document-figures = Chiffres publiés
document-as-pdf = Le questionnaire en PDF
document-fact-order = Commanditaire
document-fact-kind = Forme
document-fact-groups = Groupes
document-fact-results = Résultats
document-fact-lead = Intervenant
document-kept-until = Ce qui reste est supprimé le { $day } au plus tard ; les chiffres publiés et les documents remis demeurent.
document-theme = { $theme } (plusieurs)
documents-title = Documents
units-fold = Annexe au document unique
units-text = Si les groupes de ce dispositif sont des unités de travail de l’employeur, une annexe au document unique (DUERP) peut reprendre ce qui est publié. Rien d’autre ne change.
units-declared = Les groupes sont déclarés unités de travail.
units-declare = Les groupes sont des unités de travail
units-take-back = Retirer cette déclaration
cards-pdf = Enregistrer la planche en PDF
cards-file = cartes.pdf
cards-pdf-kept = Le fichier contient les codes : supprimez-le une fois la planche imprimée.

## La suite d’un dispositif
next-session = Noter la séance
next-session-why = La séance du { $day } a eu lieu. Notez la situation travaillée et la synthèse ; la présence se dit par tranche.
next-session-day = séance du { $day }
next-themes = Noter les thèmes des entretiens
next-themes-why = Après les entretiens, notez ce qui revient dans plusieurs d’entre eux. Rien ne se transmet avant que le groupe ait validé la lecture.
next-write = Écrire la lecture
next-write-why = Écrivez la lecture avec le groupe : ce qui ressort, ce qui est difficile, ce qui peut bouger.
next-vote = Soumettre la lecture au vote
next-vote-why = La lecture est écrite. Le groupe dit avec ses cartes s’il s’y reconnaît, ou la valide en séance.
next-room = Faire valider la lecture en séance
next-room-why = Relisez la lecture avec le groupe, puis enregistrez le jour où il l’a validée.
next-voting = Clore le vote plus tôt…
next-voting-why = Le vote sur la lecture est ouvert jusqu’au { $day }. Rien à faire : il se clôt seul.
next-voting-day = Rien à faire : vote sur la lecture jusqu’au { $day }
next-revise = Reprendre la lecture
next-revise-why = Le groupe ne s’est pas reconnu dans cette version. Écrivez-en une autre avec lui.
next-validate = Enregistrer la validation
next-validate-why = Le groupe s’est reconnu dans la lecture. Enregistrez qu’elle est validée ; elle ne change plus ensuite.
next-reading = Transmettre la lecture
next-reading-why = Le groupe a validé la lecture. La direction ne la voit qu’une fois transmise.
next-actions = Noter les actions
next-actions-why = La lecture nomme des axes de changement. Notez les actions qui en découlent, avec leur responsable et leur échéance.
next-actions-due = Faire le point des actions
next-actions-due-why = L’échéance d’une action est passée. Dites où en sont les actions.
next-bilan = Préparer le bilan
next-bilan-why = Il reste le bilan. Relisez-le, remettez-le, puis notez l’étape comme faite.
## À faire maintenant : étapes, séances à venir

next-step-convention = Noter la convention
next-step-demande = Noter la demande
next-step-analyse = Noter l’analyse de la demande
next-step-commande = Noter la lettre de commande
next-step-restitution = Noter la restitution
next-step-rapport = Noter la remise du rapport
next-about-convention = Faites signer la convention par le représentant de la collectivité et par le président du centre de gestion, puis notez-la.
next-about-demande = Demandez à la collectivité ou à l’organisation sa demande écrite (ce peut être un cahier des charges), puis notez-la.
next-about-analyse = Analysez la demande, vous ou le centre de gestion : est-elle pertinente, peut-elle être menée ? Puis notez la réponse.
next-about-commande = Demandez à la collectivité ou à l’organisation sa lettre de commande, puis notez-la.
next-about-restitution = Présentez les résultats et leur lecture, puis notez la date.
next-about-rapport = Remettez le rapport à ses destinataires, puis notez la date.
next-await = Voir la séance
next-await-why = La prochaine séance est le { $day }. Rien à faire d’ici là.
next-await-day = Rien à faire : séance du { $day }
next-capsules-why = Les capsules d’abord. Quand les participants les ont suivies, prévenez-les et ouvrez le questionnaire.
life-capsules = Capsules
life-not-noted = non notée
transmit-waits = Dans un atelier d’écoute, rien ne se transmet avant que le groupe ait validé la lecture.
refused-reading-moved-title = La lecture a changé depuis
refused-reading-moved-text = La page était plus ancienne que la lecture actuelle. Rien n’a été fait : revenez à la lecture, relisez-la, puis recommencez.
refused-themes-fixed-title = Les thèmes sont fixés
refused-themes-fixed-text = Le groupe a la lecture devant lui : les thèmes sur lesquels elle s’appuie ne changent plus. Rien n’a été modifié.
fault-reading-same = Le groupe a déjà voté sur ce texte. Écrivez une autre version avant de la soumettre.
fault-theme-heard = Trop peu d’entretiens : un thème pourrait dire qui en a parlé. Rien n’est gardé.
fault-theme-heard-most = Il y a moins de membres que d’entretiens. Vérifiez le nombre d’entretiens.
fault-theme-more = Le thème ne peut pas revenir dans plus d’entretiens qu’il y en a eu.
interviews-heard = Nombre d’entretiens en tout
interviews-heard-hint = Il en faut au moins { $least }. Ce nombre sert à vérifier et n’est pas gardé. Notez les thèmes une fois tous les entretiens finis.
interviews-too-few = Avec moins de { $least } membres, aucun thème n’est gardé : il dirait qui en a parlé.
interviews-fixed = La lecture est devant le groupe : ses thèmes ne changent plus.
session-attendance-unsaid = La présence n’est pas notée : dans un groupe de cette taille, une tranche dirait qui était là.
vote-moved-title = Le texte a changé depuis
vote-moved-text = Votre page montrait une autre version. Rien n’a été enregistré : lisez celle-ci, puis dites si vous vous y reconnaissez.
new-days-moved = Les jours des questionnaires ont suivi les séances. Relisez-les, puis créez le dispositif.
new-days-moved-link = Voir les jours
new-recalculate = Recalculer les jours
new-recalculate-hint = Les questionnaires suivent les séances. Un jour que vous avez choisi vous-même reste.
new-capsules = Capsules que suit le groupe
fault-capsule = Choisissez la ou les capsules que suit le groupe.
capsules-followed = Capsules suivies
capsules-followed-text = Les participants trouvent leur adresse en haut du questionnaire. Personne ne sait qui les a lues.
form-capsule = Ce questionnaire accompagne
form-capsule-tab = (nouvel onglet)

## Pages : ce qui est à faire, et ce qui vient de soi

next-now-title = En ce moment
threshold-never = { $members ->
    [one] Avec { $members } seul membre, le seuil de { $k } réponses ne peut pas être atteint : aucun chiffre ne sera publié.
   *[other] Avec { $members } membres, le seuil de { $k } réponses ne peut pas être atteint : aucun chiffre ne sera publié.
}
threshold-group-not-yet = { $who } : pas encore de quoi le montrer à part.
figure-indicator = Indicateur
home-session = Prochaine séance : { $day }
home-wave = Prochaine date : { $day }
home-closed = Dernier questionnaire clos le { $day }
home-cancelled = Annulé le { $day }
fault-group-name = Écrivez le nom du groupe, de 120 caractères au plus.
fault-members = Écrivez un nombre de membres, de 1 à 99.
fault-before-day = Écrivez le dernier jour du questionnaire d’avant : jour, mois, année.
fault-after-day = Écrivez le dernier jour du questionnaire d’après : jour, mois, année.
drawn-how = Pour plus tard, depuis un autre appareil : visez ce carré, ou saisissez le code sur
unsaid-bound = Au moins une des deux moyennes n’est donnée que par une borne.
unsaid-withheld = Une des deux moyennes n’est pas publiée.
unsaid-withheld-both = Aucune des deux moyennes n’est publiée.
unsaid-too-few = Moins de 5 réponses à l’un des deux questionnaires.
error-busy-title = Trop de documents sont demandés en ce moment
error-busy-text = Rien n’est perdu : attendez quelques secondes, puis rechargez cette page.
figure-middle = 50 points est le milieu de l’échelle : ni une norme, ni un seuil de santé.

## Capsule suivie ensemble : personne ne se réunit

capsule-moment-before = Votre avis avant la capsule
capsule-moment-after = Votre avis après la capsule
capsule-moment-follow_up = Votre avis quelques mois après la capsule
capsule-moment-monthly = Votre avis ce mois-ci, au fil de la capsule
capsule-frame-team = Le groupe reçoit des moyennes et des nombres de personnes, pour l’ensemble, à partir de { $k } réponses.
capsule-frame-groups = Chaque groupe reçoit ses moyennes, à partir de { $k } réponses ; un groupe plus petit est réuni avec d’autres.
capsule-thanks-next = Le questionnaire reste ouvert jusqu’au { $day }. L’intervenant communique ensuite les résultats au groupe.

## Documents : ce que disent la planche et les diapositives

document-key = Légende
document-source = Source : chiffres publiés par Entrevoix, sans réponse individuelle.
document-continued = (suite)
document-fewer = moins de { $k }
document-count-answers-before = réponses avant
document-count-answers-after = réponses après
document-count-answers-follow_up = réponses au suivi
document-count-monthly = { $count ->
    [one] questionnaire mensuel
   *[other] questionnaires mensuels
}
document-fact-comparison = Avant et après
document-granularity-whole = Un seul résultat pour tous les participants réunis, à partir de { $k } réponses.
document-granularity-by_group = Un résultat pour l’ensemble et pour chaque groupe qui compte au moins { $k } réponses ; les autres sont réunis.
document-mode-diagnostic = Les résultats paraissent après chaque questionnaire. Avant et après, ce ne sont pas forcément les mêmes personnes qui répondent.
document-mode-evaluation = Seules comptent les réponses de ceux qui répondent avant et après avec la même carte. Rien n’est publié avant la fin.
document-sessions-told = { $count ->
    [one] 1 séance : { $days }
   *[other] { $count } séances : { $days }
}
document-sessions-span = du { $first } au { $last }
document-draft = Projet : le groupe n’a pas encore validé cette lecture.
document-pseudonymous = Les réponses sont chiffrées et ne portent pas de nom (elles sont pseudonymisées) ; elles sont supprimées dès que les derniers résultats sont publiés.
document-count-held = { $count ->
    [one] séance tenue
   *[other] séances tenues
}
document-wave-closes = { $wave } : clos le { $day }
document-fact-dated = Date de la lettre
document-fact-members = Membres
document-fact-waves = Questionnaires
document-signatory-collectivite = Pour la collectivité
document-signatory-centre = Pour le centre de gestion

## Documents : dates, limites et lignes que les pages disent aussi

document-as-of = Édition arrêtée au { $day }
document-reading-untransmitted = La lecture du groupe n’a pas encore été transmise.
document-fact-transmitted = Transmis à la direction
document-on-day = le { $day }
document-not-yet = pas encore
document-bounds = « Au plus », « au moins » : quand deux personnes ou moins sont d’un côté du seuil, seule une borne est dite, pour ne désigner personne.
document-duerp-moment = Ces chiffres sont ceux du questionnaire : { $moment }.
portfolio-several = Plusieurs commanditaires
table-limit = Limite
document-by-group = Groupe par groupe : moyennes avant → après
