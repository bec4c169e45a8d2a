package org.lintas.targeting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A dossier on paper: sections of facts and lines, on pages that are numbered (PDF). Not thread-safe. */
final class DossierPaper {

    private static final BaseFont PLAIN = font("DejaVuSans.ttf");
    private static final BaseFont STRONG = font("DejaVuSans-Bold.ttf");
    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float SECTION_SIZE = 12;
    private static final float TITLE_SIZE = 16;
    private static final float[] WIDTHS = {1, 3};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    /**
     * Begins it.
     *
     * @param title of the first page, and of the file
     * @param foot on each page, before its number
     */
    DossierPaper(String title, String foot) {
        PdfWriter.getInstance(document, bytes);
        HeaderFooter footer = new HeaderFooter(new Phrase(foot + "   ", new Font(PLAIN, SIZE)), true);
        footer.setBorder(Rectangle.TOP);
        document.setFooter(footer);
        document.addTitle(title);
        document.open();
        document.add(new Paragraph(title, new Font(STRONG, TITLE_SIZE)));
    }

    private static BaseFont font(String file) {
        try (InputStream content =
                DossierPaper.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file)) {
            byte[] read = Objects.requireNonNull(content).readAllBytes();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, read, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a section. */
    void section(String title) {
        Paragraph heading = new Paragraph(title, new Font(STRONG, SECTION_SIZE));
        heading.setSpacingBefore(SECTION_SIZE);
        document.add(heading);
    }

    /** One line of words. */
    void line(String words) {
        document.add(new Paragraph(words, new Font(PLAIN, SIZE)));
    }

    /** What something is called, and what it is. */
    void fact(String name, String value) {
        PdfPTable row = new PdfPTable(WIDTHS);
        row.setWidthPercentage(100);
        row.addCell(cell(name, STRONG));
        row.addCell(cell(value, PLAIN));
        document.add(row);
    }

    private static PdfPCell cell(String words, BaseFont font) {
        PdfPCell cell = new PdfPCell(new Phrase(words, new Font(font, SIZE)));
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    /** Ends it. */
    byte[] written() {
        document.close();
        return bytes.toByteArray();
    }
}
