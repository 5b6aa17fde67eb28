package io.flashwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

    private static final WordForms FORMS = WordForms.shipped();

    @ParameterizedTest
    @CsvSource({
        "ru, Армения, Армению", "ru, Азербайджан, Азербайджаном", "ru, израильский, израильские",
        "uk, Україна, Україні", "tr, Türkiye, Türkiye'nin", "az, Ermənistan, Ermənistanın",
        "hy, Ադրբեջան, Ադրբեջանը", "ka, სომხეთი, სომხეთმა", "ar, أرمينيا, وأرمينيا",
        "fr, Arménie, l'Arménie", "ko, 이란, 이란이"
    })
    void aNameAndItsFormMeet(String language, String name, String form) {
        // given a name and the form that it takes in a sentence

        // when
        var forms = FORMS.of(language, Folding.bare(form));

        // then
        assertThat(forms).matches(its -> !Collections.disjoint(its, FORMS.of(language, Folding.bare(name))));
    }

    @Test
    void aWordOfALanguageThatDoesNotBendIsItself() {
        // given
        var word = "armenia";

        // when
        var forms = FORMS.of("en", word);

        // then
        assertThat(forms).containsExactly(word);
    }
}
