use std::os::unix::fs::PermissionsExt;

use super::keys::NONCE;
use super::*;
use crate::domain::card::CardSecret;
use crate::domain::ids::GroupId;
use crate::domain::tags::AnswerTag;

fn keys(byte: u8) -> AnswerKeys {
    AnswerKeys::from_master(&[byte; 32])
}

fn card_key(byte: u8) -> CardKey {
    CardKey::from_master(&[byte; 32])
}

/// A folder with the keys of one dispositif.
fn folder() -> (tempfile::TempDir, SecretsFolder, DispositifId) {
    let parent = tempfile::tempdir().unwrap();
    let folder = SecretsFolder::open(&parent.path().join("secrets")).unwrap();
    let dispositif = DispositifId::random([5; 10]);
    folder.make_keys(&dispositif, [[1; 32], [2; 32]]).unwrap();
    (parent, folder, dispositif)
}

#[test]
fn tags_of_one_card_differ_by_kind_wave_and_dispositif() {
    let secret = CardSecret::from_random([3; 10]);
    let (before, after) = (WaveId::random([1; 10]), WaveId::random([2; 10]));
    let tags = [
        card_key(1).card_tag(&secret).0,
        keys(1).pair_tag(&secret).0,
        keys(1).answer_tag(&before, &secret).0,
        keys(1).answer_tag(&after, &secret).0,
        card_key(2).card_tag(&secret).0,
    ];
    let distinct: std::collections::BTreeSet<_> = tags.iter().collect();
    assert_eq!(distinct.len(), tags.len());
}

#[test]
fn a_sealed_sheet_opens_only_in_its_own_row_with_its_own_key() {
    let secret = CardSecret::from_random([3; 10]);
    let (wave, other) = (WaveId::random([1; 10]), WaveId::random([2; 10]));
    let (group, neighbour) = (GroupId::random([1; 10]), GroupId::random([2; 10]));
    let (tag, pair) = (keys(1).answer_tag(&wave, &secret), keys(1).pair_tag(&secret));
    let row = RowName { wave: &wave, group: &group, tag: &tag, pair: Some(&pair) };
    let sealed = keys(1).seal([9; NONCE], &row, &[0, 4, 255]).unwrap();
    assert_eq!(**keys(1).open(&row, &sealed).unwrap(), [0, 4, 255]);
    assert!(keys(2).open(&row, &sealed).is_err());
    let others = [
        RowName { wave: &other, ..row },
        RowName { group: &neighbour, ..row },
        RowName { tag: &AnswerTag([0; 32]), ..row },
        RowName { pair: None, ..row },
    ];
    for moved in others {
        assert!(keys(1).open(&moved, &sealed).is_err(), "{moved:?}");
    }
    assert!(keys(1).open(&row, &[1, 2]).is_err());
}

#[test]
fn a_folder_that_others_may_read_is_refused() {
    let parent = tempfile::tempdir().unwrap();
    let path = parent.path().join("secrets");
    SecretsFolder::open(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o750)).unwrap();
    let refused = SecretsFolder::open(&path).unwrap_err();
    assert!(matches!(refused, SecretsError::Readable(_)), "{refused}");
}

#[test]
fn each_of_the_two_keys_is_destroyed_alone_and_says_why_and_none_is_ever_replaced() {
    let (_parent, folder, dispositif) = folder();
    assert!(folder.make_keys(&dispositif, [[3; 32], [4; 32]]).is_err());
    assert_eq!(folder.destroyed(&dispositif, Kept::Answers).unwrap(), None);
    // Twice, as after a crash or by two machines.
    for reason in [Reason::LastRelease, Reason::Retention] {
        folder.destroy_key(&dispositif, Kept::Answers, reason).unwrap();
        let gone = folder.answer_keys(&dispositif).err();
        assert!(matches!(gone, Some(SecretsError::Destroyed(_, Kept::Answers))), "{gone:?}");
        assert_eq!(folder.destroyed(&dispositif, Kept::Answers).unwrap(), Some(Reason::LastRelease));
    }
    assert!(!folder.dispositifs().join(format!("{dispositif}.answers.key")).exists());
    let secret = CardSecret::from_random([3; 10]);
    assert_eq!(folder.card_key(&dispositif).unwrap().card_tag(&secret), card_key(1).card_tag(&secret));
}

#[test]
fn a_lost_key_is_told_from_a_destroyed_one_and_names_its_file() {
    let (_parent, folder, dispositif) = folder();
    fs::remove_file(folder.dispositifs().join(format!("{dispositif}.answers.key"))).unwrap();
    let lost = folder.answer_keys(&dispositif).unwrap_err();
    assert!(matches!(lost, SecretsError::Lacking(_, Kept::Answers)), "{lost}");
    assert!(lost.to_string().contains(&format!("dispositifs/{dispositif}.answers.key")), "{lost}");
    assert!(folder.card_key(&dispositif).is_ok());
    assert!(
        folder.renew_answers_key(&dispositif, [9; 32]).is_err(),
        "a lost key is not renewed over its rows"
    );
}

#[test]
fn a_key_that_a_crash_left_overwritten_is_no_key() {
    let (_parent, folder, dispositif) = folder();
    write_new(&folder.mark_path(&dispositif, Kept::Answers), b"").unwrap();
    fs::write(folder.key_path(&dispositif, Kept::Answers), [0; 32]).unwrap();
    assert!(matches!(folder.answer_keys(&dispositif).err(), Some(SecretsError::Destroyed(..))));
    folder.destroy_key(&dispositif, Kept::Answers, Reason::LastRelease).unwrap();
    assert!(!folder.key_path(&dispositif, Kept::Answers).exists());
}

#[test]
fn a_renewed_key_opens_nothing_of_the_one_before() {
    let (_parent, folder, dispositif) = folder();
    assert!(!folder.renew_answers_key(&dispositif, [9; 32]).unwrap(), "a key that is there stays");
    let before = folder.answer_keys(&dispositif).unwrap().pair_tag_of(b"x");
    folder.destroy_key(&dispositif, Kept::Answers, Reason::LastRelease).unwrap();
    assert!(folder.renew_answers_key(&dispositif, [9; 32]).unwrap());
    assert!(folder.answer_keys(&dispositif).unwrap().pair_tag_of(b"x") != before);
}

#[test]
fn a_folder_that_cannot_be_looked_into_does_not_pass_for_destroyed_keys() {
    let parent = tempfile::tempdir().unwrap();
    let folder = SecretsFolder::open(&parent.path().join("secrets")).unwrap();
    fs::remove_dir(folder.dispositifs()).unwrap();
    fs::write(folder.dispositifs(), "no folder").unwrap();
    let dispositif = DispositifId::random([5; 10]);
    assert!(matches!(folder.answer_keys(&dispositif).err(), Some(SecretsError::Io { .. })));
    assert!(matches!(folder.take_keys_back(&dispositif), Err(SecretsError::Io { .. })));
}

#[test]
fn a_password_fits_its_own_hash_alone() {
    let hash = hash_password("trois petits chats", [7; 16]).unwrap();
    assert!(hash.starts_with("$argon2id$"), "{hash}");
    assert!(password_fits("trois petits chats", &hash));
    assert!(!password_fits("trois petits chiens", &hash));
    assert!(!password_fits("trois petits chats", "damaged"));
}

#[test]
fn of_many_that_make_an_instances_key_at_once_all_read_the_same_one() {
    let parent = tempfile::tempdir().unwrap();
    let folder = SecretsFolder::open(&parent.path().join("secrets")).unwrap();
    let start = std::sync::Barrier::new(8);
    let keys: std::collections::BTreeSet<[u8; 64]> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|number| {
                let (folder, start) = (&folder, &start);
                scope.spawn(move || {
                    start.wait();
                    *folder.session_key([number; 64]).unwrap()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(keys.len(), 1);
    // Nothing of those that came too late is left beside it.
    let files = fs::read_dir(parent.path().join("secrets")).unwrap();
    assert_eq!(files.filter(|file| file.as_ref().unwrap().path().is_file()).count(), 1);
}
