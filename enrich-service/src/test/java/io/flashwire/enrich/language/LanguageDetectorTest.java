package io.flashwire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = LanguageDetector.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Martial law was declared in the north of the country.
            en | Soldiers seized power in Guinea.
            en | Army imposes curfew in Homs
            de | Soldaten haben in Guinea die Macht ergriffen.
            vi | Thủ tướng tuyên bố thiết quân luật trên toàn quốc.
            vi | Thu tuong tuyen bo thiet quan luat trong ngay hom nay, theo nguoi phat ngon cua chinh phu.
            ru | Правительство объявило о всеобщей мобилизации.
            uk | Уряд оголосив про загальну мобілізацію в країні.
            tr | Hükümet ülkenin kuzeyinde sıkıyönetim ilan etti ve sokağa çıkma yasağı getirdi.
            az | Ölkənin şimalında hərbi vəziyyət elan edilib.
            hy | Կառավարությունը ռազմական դրություն է հայտարարել։
            ka | მთავრობამ საომარი მდგომარეობა გამოაცხადა.
            ar | أعلنت الحكومة الأحكام العرفية في البلاد.
            fr | Le gouvernement a décrété la loi martiale dans le nord du pays.
            es | El gobierno declaró la ley marcial en el norte del país.
            ko | 정부는 계엄령을 선포했다.
            """)
    void tells_the_language(String language, String text) {
        // when
        var detection = detector.detect(text);

        // then
        assertThat(detection.language()).isEqualTo(language);
    }

    @Test
    void believes_the_publisher_where_the_text_does_not_contradict() {
        // when
        var detection = detector.detect("Baku, Tehran", "", "az-AZ");

        // then
        assertThat(detection.language()).isEqualTo("az");
    }

    @Test
    void believes_the_text_where_the_publisher_is_clearly_wrong() {
        // when
        var detection = detector.detect(
                "",
                "Chính phủ Armenia cho biết các lực lượng của nước này đã được lệnh động viên trong ngày hôm nay.",
                "en");

        // then
        assertThat(detection.language()).isEqualTo("vi");
    }

    @Test
    void numbers_alone_tell_nothing() {
        // when
        var detection = detector.detect("12:45 - 13:00");

        // then
        assertThat(detection).isEqualTo(Detection.UNDETERMINED);
    }
}
