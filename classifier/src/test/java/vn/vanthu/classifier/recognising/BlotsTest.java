package vn.vanthu.classifier.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BlotsTest {

    @Test
    void seesNoWritingInEdgesHolesFoldsStaplesAndSpecks() {
        assertThat(only(pen -> {
                    pen.fillRect(0, 0, 1654, 25);
                    pen.fillRect(1640, 0, 14, 2339);
                    pen.fillOval(100, 400, 47, 47);
                    pen.fillOval(100, 1030, 47, 47);
                    pen.setStroke(new BasicStroke(4));
                    pen.drawLine(300, 760, 1400, 740);
                    pen.drawLine(60, 110, 130, 50);
                    for (int i = 0; i < 60; i++) {
                        pen.fillRect(200 + i * 20, 200 + i * 31 % 1900, 3, 3);
                    }
                }))
                .isTrue();
    }

    @Test
    void seesAWordOfThreeLettersAnywhere() {
        assertThat(only(pen -> word(pen, 13, "MẬT"))).isFalse();
        assertThat(only(pen -> word(pen, 60, "MẬT"))).isFalse();
    }

    @Test
    void seesAWordInAFrame() {
        assertThat(only(pen -> {
                    word(pen, 20, "MẬT");
                    pen.setStroke(new BasicStroke(5));
                    pen.drawRect(560, 520, 260, 100);
                }))
                .isFalse();
    }

    private static void word(Graphics2D pen, double points, String word) {
        pen.setFont(new Font("Tinos", Font.BOLD, 1).deriveFont((float) (points * 200 / 72)));
        pen.drawString(word, 600, 600);
    }

    private static boolean only(Consumer<Graphics2D> drawing) {
        BufferedImage sheet = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(Color.BLACK);
        drawing.accept(pen);
        pen.dispose();
        byte[] pixels = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
        return Blots.only(new Grey(sheet.getWidth(), sheet.getHeight(), 200, pixels));
    }
}
