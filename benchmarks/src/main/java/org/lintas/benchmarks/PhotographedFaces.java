package org.lintas.benchmarks;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceImage;

/** Takes templates of grey photographs in a folder, enlarged twice: the sets used are small pictures. */
final class PhotographedFaces {

    private static final Pattern NAME = Pattern.compile(".*-s(\\d+)-(\\d+)\\.pgm");

    /** "P5", comments, width, height and the greatest value 255, then the pixels. */
    private static final Pattern HEADER = Pattern.compile("P5\\s+(?:#[^\\n]*\\n\\s*)*(\\d+)\\s+(\\d+)\\s+255\\s");

    /** Pictures read at most. */
    private static final int PICTURES_MAX = 20_000;

    private static final int ENLARGEMENT = 2;

    private PhotographedFaces() {}

    static MeasuredFaces measure(Path folder) throws IOException {
        var comparer = new FaceComparer();
        var faces = new MeasuredFaces();
        for (var file : files(folder)) {
            var name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                boolean first = name.group(2).equals("1");
                faces.add(Long.parseLong(name.group(1)), first, comparer.sample(FaceImage.of(enlarged(read(file)))));
            }
        }
        return faces;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().limit(PICTURES_MAX).toList();
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var header = HEADER.matcher(new String(bytes, 0, Math.min(bytes.length, 1_024), StandardCharsets.ISO_8859_1));
        if (!header.lookingAt()) {
            throw new IOException(file + " is no grey PGM picture");
        }
        int width = Integer.parseInt(header.group(1));
        int height = Integer.parseInt(header.group(2));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, bytes[header.end() + i] & 0xFF);
        }
        return image;
    }

    private static BufferedImage enlarged(BufferedImage image) {
        int width = image.getWidth() * ENLARGEMENT;
        int height = image.getHeight() * ENLARGEMENT;
        var large = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return large;
    }
}
