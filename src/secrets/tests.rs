use std::os::unix::fs::PermissionsExt;

use super::*;

fn keys(byte: u8) -> DispositifKeys {
    DispositifKeys::from_master(&[byte; 32])
}

#[test]
fn tags_of_one_card_differ_by_kind_wave_and_dispositif() {
    let secret = CardSecret::from_random([3; 10]);
    let (before, after) = (WaveId::random([1; 10]), WaveId::random([2; 10]));
    let tags = [
        keys(1).card_tag(&secret).0,
        keys(1).pair_tag(&secret).0,
        keys(1).answer_tag(&before, &secret).0,
        keys(1).answer_tag(&after, &secret).0,
        keys(2).card_tag(&secret).0,
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
fn a_destroyed_key_is_gone_and_a_key_is_never_replaced() {
    let parent = tempfile::tempdir().unwrap();
    let folder = SecretsFolder::open(&parent.path().join("secrets")).unwrap();
    let dispositif = DispositifId::random([5; 10]);
    folder.make_key(&dispositif, [1; 32]).unwrap();
    assert!(folder.make_key(&dispositif, [2; 32]).is_err());
    assert!(folder.keys(&dispositif).unwrap().is_some());
    folder.destroy_key(&dispositif).unwrap();
    assert!(folder.keys(&dispositif).unwrap().is_none());
}

#[test]
fn a_folder_that_cannot_be_looked_into_does_not_pass_for_destroyed_keys() {
    let parent = tempfile::tempdir().unwrap();
    let folder = SecretsFolder::open(&parent.path().join("secrets")).unwrap();
    fs::remove_dir(folder.dispositifs()).unwrap();
    fs::write(folder.dispositifs(), "no folder").unwrap();
    let dispositif = DispositifId::random([5; 10]);
    assert!(matches!(folder.keys(&dispositif).err(), Some(SecretsError::Io { .. })));
    assert!(matches!(folder.destroy_key(&dispositif), Err(SecretsError::Io { .. })));
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
