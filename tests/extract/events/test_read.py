"""What a sentence tells of in one go: denials, accusations and speech acts with the deeds inside them."""

import pytest

from stories import listed


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Iran denied that it had bombed Kuwait.",
            ["denied: REJECT occurred, IRN", "bombed: ASSAULT denied, IRN > KWT"],
        ),
        (
            "Rwanda denied having sent troops to Burundi.",
            ["denied: REJECT occurred, RWA", "sent: MOBILIZE denied, RWA > BDI"],
        ),
        (
            "Libya disclaimed ever having attacked Chad.",
            ["disclaimed: REJECT occurred, LBY", "attacked: ASSAULT denied, LBY > TCD"],
        ),
        (
            "Chile denied any plan to invade Peru.",
            ["denied: REJECT occurred, CHL", "invade: ASSAULT denied, CHL > PER"],
        ),
        (
            "Kuwait dismissed reports that it had bombed Iraq.",
            ["dismissed: REJECT occurred, KWT", "bombed: ASSAULT denied, KWT > IRQ"],
        ),
        (
            "Kenya denied Ethiopia's accusation that Kenyan troops had shelled Somalia.",
            [
                "denied: REJECT occurred, KEN > ETH",
                "accusation: ACCUSE/ASSAULT occurred, ETH > KEN-MIL",
                "shelled: ASSAULT denied, KEN-MIL > SOM",
            ],
        ),
        (
            "Vietnam issued a denial that its army had attacked Laos.",
            ["issued: REJECT occurred, VNM", "attacked: ASSAULT denied, VNM-MIL > LAO"],
        ),
        ("Israel denied the charge.", ["denied: REJECT occurred, ISR"]),
        ("Pakistan denied any role in the coup.", ["denied: REJECT occurred, PAK"]),
        ("Thailand denied entry to Chinese diplomats.", ["denied: REJECT occurred, THA > CHN-GOV"]),
        ("A denial came that Turkey had bombed Syria.", ["bombed: ASSAULT denied, TUR > SYR"]),
    ],
)
def test_who_denies_rejects_and_the_deed_is_denied(text: str, events: list[str]) -> None:
    assert listed(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Cuba accused Haiti of shelling a port.",
            ["accused: ACCUSE/ASSAULT occurred, CUB > HTI", "shelling: ASSAULT claimed, HTI"],
        ),
        (
            "Qatar blamed Iran for the bombing of a refinery.",
            ["blamed: ACCUSE/ASSAULT occurred, QAT > IRN", "bombing: ASSAULT claimed, IRN"],
        ),
        (
            "Russia blamed the massacre on Ukraine.",
            ["blamed: ACCUSE/ASSAULT occurred, RUS > UKR", "massacre: ASSAULT claimed, UKR"],
        ),
        (
            "Georgia alleged that Russia had bombed Moldova.",
            ["alleged: ACCUSE/ASSAULT occurred, GEO > RUS", "bombed: ASSAULT claimed, RUS > MDA"],
        ),
        (
            "Laos charged that Thailand had invaded Cambodia.",
            ["charged: ACCUSE/ASSAULT occurred, LAO > THA", "invaded: ASSAULT claimed, THA > KHM"],
        ),
        (
            "Israel held Iran responsible for the attack on Jordan.",
            ["held: ACCUSE/ASSAULT occurred, ISR > IRN", "attack: ASSAULT claimed, IRN > JOR"],
        ),
        ("Fiji accused Tonga of planning to attack Samoa.", ["accused: ACCUSE/ASSAULT occurred, FJI > TON"]),
    ],
)
def test_what_somebody_is_accused_of_is_claimed_of_him(text: str, events: list[str]) -> None:
    assert listed(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Chad was offered talks by Libya.", ["offered: AGREE/CONSULT occurred, LBY > TCD"]),
        ("Kenya made a promise to send aid to Haiti.", ["made: AGREE/AID occurred, KEN > HTI"]),
        ("Norway tendered its good offices to Chad.", ["tendered: AGREE/CONSULT occurred, NOR > TCD"]),
        ("Israel withdrew its invitation to France.", ["withdrew: REJECT/CONSULT occurred, ISR > FRA"]),
        ("France cancelled talks with Iran.", ["cancelled: REJECT/CONSULT occurred, FRA > IRN"]),
        ("Kenya appealed to Japan for aid.", ["appealed: REQUEST/AID occurred, KEN > JPN"]),
        ("Chad turned down Libya's appeal for arms.", ["turned: REJECT/AID occurred, TCD > LBY"]),
        ("Laos would not let American troops in.", ["let: REJECT/RETREAT occurred, LAO > USA-MIL"]),
        ("Iran will let inspectors into the plant.", ["let: AGREE/RETREAT occurred, IRN > inspectors"]),
        ("Talks between Chad and Libya will not take place.", ["Talks: CONSULT cancelled, LBY TCD"]),
        ("There will be air strikes on Chad, Iran warned.", ["strikes: THREATEN/ASSAULT occurred, IRN > TCD"]),
        (
            "India made plain that Chinese troops would be attacked.",
            ["attacked: THREATEN/ASSAULT occurred, IND > CHN-MIL"],
        ),
        ("Russia served notice that it would bomb Georgia.", ["bomb: THREATEN/ASSAULT occurred, RUS > GEO"]),
        ("Iran will not agree to talks with Iraq.", ["agree: REJECT/CONSULT occurred, IRN > IRQ"]),
        ("Kenya will ask Chad for troops.", ["ask: REQUEST/AID planned, KEN > TCD"]),
        ("Cuba was called upon by Haiti to withdraw.", ["called: REQUEST/RETREAT occurred, HTI > CUB"]),
        ("Chad is unwilling to meet Libya.", ["unwilling: REJECT/CONSULT occurred, TCD > LBY"]),
        ("It was unclear whether Israel would attack Syria.", ["attack: ASSAULT hypothetical, ISR > SYR"]),
        ("Chad, which attacked Libya on Monday, may leave, officials said.", ["attacked: ASSAULT occurred, TCD > LBY"]),
        ("Jordan bombed Syria, as a minister had said.", ["bombed: ASSAULT occurred, JOR > SYR"]),
        ("Iran announced that it had recognized Kosovo.", ["recognized: SUPPORT occurred, IRN > KOS"]),
        ("Sudan refrained from attacking Chad.", []),
    ],
)
def test_speech_acts_in_passives_nouns_and_set_phrases(text: str, events: list[str]) -> None:
    assert listed(text) == events
