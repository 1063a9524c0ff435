//! The tables, as both databases have them. Kept by hand: one schema for two sets of migrations.

diesel::table! {
    account (id) { id -> Text, email -> Text, name -> Text, role -> Text, password_hash -> Text, language -> Text, }
}
diesel::table! {
    session (fingerprint) { fingerprint -> Text, state -> Text, expires_at -> BigInt, }
}
diesel::table! {
    organisation (id) { id -> Text, account_id -> Text, name -> Text, through_centre -> BigInt, }
}
diesel::table! {
    instrument (fingerprint) { fingerprint -> Text, content -> Text, }
}
diesel::table! {
    dispositif (id) {
        id -> Text,
        organisation_id -> Text,
        title -> Text,
        kind -> Text,
        granularity -> Text,
        mode -> Text,
        k -> BigInt,
        primary_scores -> Text,
        notable_change -> Nullable<BigInt>,
        state -> Text,
        cards_made -> BigInt,
        retention_on -> Date,
        paper -> BigInt,
        free_text -> BigInt,
        same_people_as -> Nullable<Text>,
    }
}
diesel::table! {
    dispositif_group (id) {
        id -> Text,
        dispositif_id -> Text,
        position -> BigInt,
        name -> Text,
        members -> BigInt,
        distribution -> Text,
        draw_link -> Nullable<Text>,
        metier -> Nullable<Text>,
        site -> Nullable<Text>,
        service -> Nullable<Text>,
    }
}
diesel::table! {
    wave (id) {
        id -> Text,
        dispositif_id -> Text,
        position -> BigInt,
        kind -> Text,
        state -> Text,
        instruments -> Text,
        closes_on -> Date,
        threshold_day -> Nullable<Date>,
        transmitted_on -> Nullable<Date>,
    }
}
diesel::table! {
    card (tag) { tag -> Binary, group_id -> Text, is_reserve -> BigInt, }
}
diesel::table! {
    answer (wave_id, tag) {
        wave_id -> Text,
        tag -> Binary,
        group_id -> Text,
        pair_tag -> Nullable<Binary>,
        sealed -> Binary,
    }
}
diesel::table! {
    free_text (tag) { tag -> Binary, wave_id -> Text, sealed -> Binary, }
}
diesel::table! {
    purge (dispositif_id, erased) { dispositif_id -> Text, erased -> Text, reason -> Text, done_on -> Date, }
}
diesel::table! {
    threshold (wave_id, population) { wave_id -> Text, population -> Text, }
}
diesel::table! {
    ledger (sequence) {
        sequence -> BigInt,
        wave_id -> Nullable<Text>,
        reading_id -> Nullable<Text>,
        dispositif_id -> Text,
        previous -> Text,
        hash -> Text,
        content -> Text,
    }
}
diesel::table! {
    reading (id) {
        id -> Text,
        dispositif_id -> Text,
        version -> BigInt,
        objectifs -> Text,
        contexte -> Text,
        synthese -> Text,
        problematiques -> Text,
        axes -> Text,
        state -> Text,
        vote_state -> Nullable<Text>,
        vote_until -> Nullable<Date>,
        validated_on -> Nullable<Date>,
        room_on -> Nullable<Date>,
        transmitted_on -> Nullable<Date>,
    }
}
diesel::table! {
    vote (reading_id, tag) { reading_id -> Text, tag -> Binary, sealed -> Binary, }
}
diesel::table! {
    action (id) {
        id -> Text,
        dispositif_id -> Text,
        position -> BigInt,
        axis -> Text,
        what -> Text,
        owner -> Text,
    }
}
diesel::table! {
    action_revision (action_id, position) {
        action_id -> Text,
        position -> BigInt,
        revised_on -> Date,
        status -> Text,
        due_on -> Nullable<Date>,
        note -> Text,
        transmitted_on -> Nullable<Date>,
    }
}
diesel::table! {
    management_link (id) {
        id -> Text,
        dispositif_id -> Text,
        fingerprint -> Text,
        expires_on -> Date,
        revoked_on -> Nullable<Date>,
        organisation_id -> Nullable<Text>,
    }
}
diesel::table! {
    work_unit (dispositif_id) { dispositif_id -> Text, }
}
diesel::table! {
    imported_file (mark) { mark -> Text, wave_id -> Text, }
}
diesel::table! {
    kept_template (dispositif_id) { dispositif_id -> Text, content -> Text, }
}
diesel::table! {
    commanditaire (dispositif_id, organisation_id) { dispositif_id -> Text, organisation_id -> Text, }
}
diesel::table! {
    meeting (id) {
        id -> Text,
        dispositif_id -> Text,
        held_on -> Date,
        starts_at -> Nullable<Text>,
        minutes -> BigInt,
        group_id -> Nullable<Text>,
        attendance -> Nullable<Text>,
        situation -> Nullable<Text>,
        synthesis -> Nullable<Text>,
    }
}
diesel::table! {
    step (dispositif_id, kind) {
        dispositif_id -> Text,
        kind -> Text,
        state -> Text,
        done_on -> Nullable<Date>,
        note -> Nullable<Text>,
        reference -> Nullable<Text>,
    }
}
diesel::table! {
    cadrage (dispositif_id) {
        dispositif_id -> Text,
        written_on -> Date,
        objectives -> Text,
        recipients -> Text,
        body -> Text,
        consulted_on -> Nullable<Date>,
    }
}
diesel::table! {
    interview_theme (id) { id -> Text, dispositif_id -> Text, label -> Text, }
}

diesel::joinable!(commanditaire -> organisation (organisation_id));
diesel::allow_tables_to_appear_in_same_query!(commanditaire, organisation);
diesel::joinable!(dispositif -> organisation (organisation_id));
diesel::joinable!(dispositif_group -> dispositif (dispositif_id));
diesel::joinable!(wave -> dispositif (dispositif_id));
diesel::joinable!(action_revision -> action (action_id));
diesel::joinable!(card -> dispositif_group (group_id));
diesel::allow_tables_to_appear_in_same_query!(organisation, dispositif, dispositif_group, wave, card);
diesel::allow_tables_to_appear_in_same_query!(dispositif, purge, reading);
diesel::allow_tables_to_appear_in_same_query!(dispositif, meeting);
diesel::allow_tables_to_appear_in_same_query!(dispositif, interview_theme);
diesel::allow_tables_to_appear_in_same_query!(action, action_revision);
