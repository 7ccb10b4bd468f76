"""Word and deed: what a threat, promise, demand or refusal is of, and whose it is."""

import pytest

from stories import listed


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The European Union will lift its sanctions on Zimbabwe, a diplomat said.",
            ["lift: CONCEDE occurred, EU > ZWE"],
        ),
        ("South Korea promised to lift its embargo on North Korea.", ["promised: CONCEDE occurred, KOR > PRK"]),
        (
            "South Korea is ready to ease its sanctions on Japan, its president said.",
            ["ready: CONCEDE occurred, KOR > JPN"],
        ),
        ("Washington refused to lift its embargo on Cuba.", ["refused: REJECT/CONCEDE occurred, USA-GOV > CUB"]),
        ("The United States lifted its arms embargo on Vietnam.", ["lifted: CONCEDE occurred, USA > VNM"]),
        (
            "The rebels promised to hand over their weapons to Uganda.",
            ["promised: CONCEDE/RETREAT occurred, UGA-REB > UGA"],
        ),
        (
            "Washington said that it would fight for Formosa if Peking attacked the islands.",
            ["fight: THREATEN/ASSAULT occurred, USA-GOV > TWN"],
        ),
        (
            "Belgrade warned Zagreb that any incursion would be met with force.",
            ["warned: THREATEN/ASSAULT occurred, SRB-GOV > HRV-GOV"],
        ),
        (
            "Zimbabwean President Robert Mugabe warned Britain that his government would expel its envoy.",
            ["warned: THREATEN/SANCTION occurred, robert-mugabe > GBR"],
        ),
        ("Chad warned that Mali would attack Niger.", []),
        ("Iran warned that the United States would bomb Syria.", []),
        (
            "Britain reserved the right to use force against Argentina.",
            ["reserved: THREATEN/ASSAULT occurred, GBR > ARG"],
        ),
        ("NATO did not rule out sending ground troops to Kosovo.", ["sending: MOBILIZE hypothetical, NATO > KOS"]),
        ("Moscow ruled out sending troops to Poland.", ["ruled: REJECT/MOBILIZE occurred, RUS-GOV > POL"]),
        (
            "Israel will pay dearly for the raid, the Syrian foreign minister said.",
            ["pay: THREATEN occurred, faisal-mekdad > ISR"],
        ),
        ('"You will pay for this crime," Tehran told Washington.', ["pay: THREATEN occurred, IRN-GOV > USA-GOV"]),
        (
            "Whoever crosses the river will answer for it, Belgrade told Croatia.",
            ["answer: THREATEN/ACCUSE occurred, SRB-GOV > HRV"],
        ),
        ("Shoppers will pay a higher price, the minister said.", []),
        ("The company will face consequences.", []),
        (
            "Tehran has no intention of negotiating with Washington.",
            ["intention: REJECT/CONSULT occurred, IRN-GOV > USA-GOV"],
        ),
        (
            "Hanoi said that it had no plans to release the American pilots.",
            ["plans: REJECT/RETREAT occurred, VNM-GOV > USA-MIL"],
        ),
        ("Moscow is not interested in talks with Kiev.", ["interested: REJECT/CONSULT occurred, RUS-GOV > UKR-GOV"]),
        (
            "France will never recognise the annexation, its foreign minister said.",
            ["recognise: REJECT/SUPPORT occurred, FRA"],
        ),
        (
            "Thailand would not hand over the exiles, its foreign minister told Cambodia.",
            ["hand: REJECT/COOPERATE occurred, THA"],
        ),
        (
            "Serbs ought to lay down their arms, the United Nations said.",
            ["lay: REQUEST/RETREAT occurred, UN > SRB-CVL"],
        ),
        (
            "It is time for Robert Mugabe to resign, Morgan Tsvangirai said.",
            ["resign: REQUEST/RETREAT occurred, morgan-tsvangirai > robert-mugabe"],
        ),
        (
            "What Britain demanded was the release of its sailors by Iran.",
            ["demanded: REQUEST/RETREAT occurred, GBR > GBR-MIL"],
        ),
        (
            "The truce that the Security Council had called for was ignored by Israel.",
            [
                "called: REQUEST/RETREAT occurred, UN-security-council > ISR",
                "ignored: REJECT/RETREAT occurred, ISR > UN-security-council",
            ],
        ),
        ("The minister flew to Rome to demand the return of the ship.", ["flew: CONSULT occurred, The minister > ITA"]),
        (
            "Hezbollah announced that its fighters would observe the ceasefire.",
            ["observe: CONCEDE/RETREAT occurred, LBN-hezbollah"],
        ),
        (
            "Paris announced that its troops would stop using artillery in Algeria.",
            ["stop: CONCEDE/RETREAT occurred, FRA-GOV > DZA"],
        ),
        ("Portugal bound itself to leave Angola.", ["bound: CONCEDE/RETREAT occurred, PRT > AGO"]),
        ("Denmark offered Iceland the return of its manuscripts.", ["offered: CONCEDE/RETREAT occurred, DNK > ISL"]),
        ("Albania was assured by NATO that its planes would protect it.", ["assured: AGREE/AID occurred, NATO > ALB"]),
        (
            "India made it plain that camps in Pakistan would be bombed.",
            ["bombed: THREATEN/ASSAULT occurred, IND > PAK"],
        ),
        ("Ghana has no plans to build a railway.", []),
        (
            "Slobodan Milosevic must withdraw his troops from Kosovo or face air strikes, NATO said.",
            ["withdraw: THREATEN/ASSAULT occurred, NATO > slobodan-milosevic"],
        ),
        (
            "Washington told Damascus to withdraw from Lebanon or face sanctions.",
            ["told: THREATEN/COERCE occurred, USA-GOV > SYR-GOV"],
        ),
        ("Chad asked France to send food or medicine.", ["asked: REQUEST/AID occurred, TCD > FRA"]),
        ("Eritrea has offered Ethiopia an exchange of prisoners.", ["offered: AGREE/COOPERATE occurred, ERI > ETH"]),
        ("The treaty obliges Iran to dismantle its centrifuges.", ["obliges: CONCEDE/RETREAT occurred, IRN"]),
        ("Britain promised to restore Hong Kong to China.", ["promised: CONCEDE/RETREAT occurred, GBR > CHN"]),
        ("The spokesman would not discuss the reports.", []),
    ],
)
def test_what_is_said_is_told_apart_from_what_is_done(text: str, events: list[str]) -> None:
    assert listed(text) == events
