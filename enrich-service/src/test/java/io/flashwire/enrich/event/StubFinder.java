package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.text.Passage;
import io.flashwire.enrich.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small stand-in for the lexicon: some states with their demonyms and capitals, some groups and organisations. */
final class StubFinder {

    private static final String STATES = """
            AFG Afghanistan|Afghan|Kabul|Taliban
            ARM Armenia|Armenian|Yerevan|Pashinyan|Mnatsakanyan|Armenians
            AZE Azerbaijan|Azerbaijani|Baku|Aliyev|Hajiyev|Haciyev|Azerbaijanis
            BFA Burkina Faso|Burkinabe|Ouagadougou
            BLR Belarus|Belarusian|Minsk
            CHN China|Chinese|Beijing
            COD Congo|Congolese|Kinshasa|DRC
            COL Colombia|Colombian|Bogota|Petro
            CYP Cyprus|Cypriot
            DEU Germany|German|Berlin|Đức
            ECU Ecuador|Ecuadorean|Noboa|Quito
            EGY Egypt|Egyptian|Cairo|Sisi
            ERI Eritrea|Eritrean
            ETH Ethiopia|Ethiopian|Addis Ababa|Abiy
            FRA France|French|Paris|Macron|Pháp
            GAB Gabon|Gabonese|Libreville
            GBR Britain|British|UK|United Kingdom|London
            GEO Georgia|Georgian|Tbilisi|Zurabishvili
            HTI Haiti|Haitian|Port-au-Prince
            IND India|Indian|New Delhi|Modi|Ấn Độ
            IRN Iran|Iranian|Tehran|IRGC
            IRQ Iraq|Iraqi|Baghdad
            ISR Israel|Israeli|Netanyahu|IDF|Jerusalem|Israelis
            ITA Italy|Italian|Italia
            JOR Jordan|Jordanian|Amman
            JPN Japan|Japanese|Tokyo|Nhật Bản
            KHM Cambodia|Cambodian|Phnom Penh|Campuchia
            KOR South Korea|South Korean|Seoul|Yoon|Yoon Suk Yeol|Hàn Quốc
            PRK North Korea|North Korean|Pyongyang|Triều Tiên
            LBN Lebanon|Lebanese|Beirut|Liban
            LBY Libya|Libyan|Tripoli
            MLI Mali|Malian|Bamako
            MMR Myanmar|Naypyidaw|Min Aung Hlaing
            NER Niger|Nigerien|Niamey|Tiani
            NGA Nigeria|Nigerian|Abuja
            PAK Pakistan|Pakistani|Islamabad
            PER Peru|Peruvian|Lima
            PHL Philippines|Philippine|Manila
            POL Poland|Polish|Warsaw|Ba Lan
            PSE Palestine|Palestinian|Palestinians
            QAT Qatar|Qatari|Doha
            RUS Russia|Russian|Moscow|Kremlin|Putin|Lavrov|Zakharova|Peskov|Nga|Russians
            RWA Rwanda|Rwandan|Kigali|Kagame
            SAU Saudi Arabia|Saudi|Riyadh
            SDN Sudan|Sudanese|Khartoum|Burhan
            SRB Serbia|Serbian|Belgrade|Vucic
            SSD South Sudan|Juba
            SYR Syria|Syrian|Damascus
            TCD Chad|Chadian
            THA Thailand|Thai|Bangkok|Thái Lan
            TUN Tunisia|Tunisian
            TUR Turkey|Turkish|Ankara|Erdogan|Cavusoglu|Kalin|Thổ Nhĩ Kỳ
            TWN Taiwan|Taiwanese|Taipei
            UKR Ukraine|Ukrainian|Kyiv|Zelensky|Zelenskyy|Kiev|Ukrainians
            USA United States|US|U.S.|Washington|Blinken|Trump|Biden|Pentagon|State Department|White House|American|Mỹ
            VEN Venezuela|Venezuelan|Caracas
            XKX Kosovo|Kosovar|Pristina|Kurti
            YEM Yemen|Yemeni|Sanaa
            KEN Kenya|Kenyan|Nairobi
            SOM Somalia|Somali|Mogadishu
            VNM Vietnam|Vietnamese|Việt Nam
            """;

    private static final String GROUPS = """
            ARTSAKH Nagorno-Karabakh|Artsakh|Karabakh|Harutyunyan|Babayan|Nagorny-Karabakh|Armenian separatist|Armenian separatists|Armenian rebels|Armenian rebel|Karabakh rebels|rebel officials|Artsakhi|Nagorno Karabakh
            HAMAS Hamas|Qassam
            HEZBOLLAH Hezbollah|Nasrallah|Hizballah
            HOUTHIS Houthis|Houthi|Ansar Allah
            RSF Rapid Support Forces|RSF|Hemedti|Dagalo
            WAGNER Wagner|Prigozhin
            M23 M23
            TPLF TPLF|Tigray forces|Tigrayan
            FARC FARC
            ELN ELN
            ISIS Islamic State|ISIS|ISIL
            ARAKAN_ARMY Arakan Army
            KNU KNU|Karen National Union
            SDF SDF|Syrian Democratic Forces
            HTS HTS|Hayat Tahrir al-Sham
            AL_SHABAAB Al-Shabaab|al-Shabaab|al-Shabab
            """;

    private static final String ORGANISATIONS = """
            UN UN|U.N.|United Nations|Guterres|LHQ|UNHCR|UNIFIL|Security Council
            EU EU|European Union|Borrell|Michel|Liên minh châu Âu|European Council|European Commission
            NATO NATO|Stoltenberg
            OSCE OSCE|Minsk Group
            AU African Union|AU
            ICRC Red Cross|ICRC
            ECOWAS ECOWAS
            ASEAN ASEAN
            ICC ICC
            IAEA IAEA
            """;

    private record Known(String affiliation, Actor.Type type, List<String> words, boolean adjective) {}

    private final Map<String, List<Known>> byFirst = new HashMap<>();

    StubFinder() {
        add(STATES, Actor.Type.STATE);
        add(GROUPS, Actor.Type.ARMED_GROUP);
        add(ORGANISATIONS, Actor.Type.ORGANISATION);
    }

    private void add(String lines, Actor.Type type) {
        for (var line : lines.split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            int space = line.indexOf(' ');
            for (var name : line.substring(space + 1).split("\\|", -1)) {
                var words =
                        List.of(name.replace("-", " - ").replace("'s", " 's").split(" ", -1));
                boolean adjective = type == Actor.Type.STATE
                        && (name.endsWith("an")
                                || name.endsWith("ish")
                                || name.endsWith("ese")
                                || name.endsWith("i")
                                || name.equals("French")
                                || name.equals("Thai")
                                || name.equals("Afghan"))
                        && !name.equals("Iran")
                        && !name.equals("Sudan")
                        && !name.equals("Japan")
                        && !name.equals("Pakistan")
                        && !name.equals("Afghanistan")
                        && !name.equals("Azerbaijan")
                        && !name.equals("South Sudan")
                        && !name.equals("Taiwan");
                byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                        .add(new Known(line.substring(0, space), type, words, adjective));
            }
        }
    }

    List<ActorMention> find(List<Passage> passages) {
        var mentions = new ArrayList<ActorMention>();
        for (var passage : passages) {
            for (var sentence : passage.sentences()) {
                var tokens = sentence.tokens();
                for (int at = 0; at < tokens.size(); at++) {
                    var known = longest(tokens, at);
                    if (known != null) {
                        int last = at + known.words().size() - 1;
                        boolean possessive = last + 1 < tokens.size()
                                && (tokens.get(last + 1).lower().equals("'s")
                                        || tokens.get(last + 1).lower().equals("'"));
                        mentions.add(new ActorMention(
                                new Span(
                                        passage.field(),
                                        tokens.get(at).start(),
                                        tokens.get(last).end(),
                                        passage.text()
                                                .substring(
                                                        tokens.get(at).start(),
                                                        tokens.get(last).end())),
                                sentence.index(),
                                at,
                                last,
                                known.affiliation(),
                                known.words().getFirst(),
                                known.type(),
                                known.affiliation(),
                                known.adjective() || possessive));
                        at = last;
                    }
                }
            }
        }
        return mentions;
    }

    private @Nullable Known longest(List<Token> tokens, int at) {
        Known best = null;
        for (var known : byFirst.getOrDefault(tokens.get(at).text(), List.of())) {
            boolean fits = at + known.words().size() <= tokens.size();
            for (int i = 0; fits && i < known.words().size(); i++) {
                fits = tokens.get(at + i).text().equals(known.words().get(i));
            }
            if (fits && (best == null || known.words().size() > best.words().size())) {
                best = known;
            }
        }
        return best;
    }
}
