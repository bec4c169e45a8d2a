package org.lintas.simulators.faces;

/** Everything that is drawn: turned meshes, painted skin, light; colours the pixels of the two layers. */
final class Scene {

    private final Appearance appearance;
    private final Capture capture;
    private final View view;
    private final HairShape hairShape;
    private final SkinMap skin;
    private final Lamps lamps;
    private final Clothes clothes;
    private final ShadowMap shadow;
    private final Layer bare;
    private final Layer hair;
    private final Vector headUp;

    Scene(Appearance appearance, Capture capture) {
        this.appearance = appearance;
        this.capture = capture;
        var features = new Features(appearance, capture.mien());
        this.view = new View(capture.size(), capture.pose(), appearance.head());
        this.lamps = new Lamps(capture.light());
        this.clothes = new Clothes(capture.surroundings().seed());
        this.shadow = new ShadowMap(lamps.key());
        this.hairShape = new HairShape(appearance);
        this.skin = SkinPainter.paint(features, Math.clamp(0.9 / view.pixelsPerMillimetre, 0.4, 1.4));
        this.bare = new Layer(capture.size().width(), capture.size().height());
        this.hair = new Layer(capture.size().width(), capture.size().height());
        double pitch = Math.toRadians(capture.pose().pitch());
        double roll = Math.toRadians(capture.pose().roll());
        this.headUp = new Vector(Math.sin(roll) * Math.cos(pitch), Math.cos(roll) * Math.cos(pitch), -Math.sin(pitch));
        drawMeshes(features);
    }

    private void drawMeshes(Features features) {
        double step = Math.clamp(2.1 / view.pixelsPerMillimetre, 1.6, 3.2);
        var builder = new HeadMesh(features);
        var chin = features.chinLevel();
        var body = builder.body(step);
        view.turn(body, chin + 5, chin - 55);
        draw(bare, body, Layer.BODY);
        var head = builder.head(step);
        view.turn(head);
        draw(bare, head, Layer.FACE);
        shadow.cast(head, (u, v) -> true);
        if (!hairShape.scarf()) {
            for (int side = -1; side <= 1; side += 2) {
                var ear = builder.ear(side);
                view.turn(ear);
                draw(bare, ear, Layer.EAR);
            }
        }
        if (!hairShape.none()) {
            var shell = new HairMesh(appearance, hairShape).shell(step);
            view.turn(shell, chin - 10, chin - 75);
            shell.computeNormals();
            hair.draw(shell, view, hairShape.scarf() ? Layer.SCARF : Layer.HAIR, hairShape::hides);
            shadow.cast(shell, (u, v) -> hairShape.inside(u, v) > 3);
        }
    }

    private void draw(Layer layer, Mesh mesh, byte material) {
        mesh.computeNormals();
        layer.draw(mesh, view, material);
    }

    /** The picture in linear light, three values a pixel. */
    float[] light(double exposure) {
        float[] pixels = Backdrop.paint(capture, exposure);
        float[] colour = new float[3];
        for (int i = 0; i < bare.material.length; i++) {
            if (bare.material[i] != Layer.NOTHING) {
                bareColour(i, colour);
                blend(pixels, i, colour, 1);
            }
            if (hair.material[i] != Layer.NOTHING && hair.depth[i] > bare.depth[i] - 1.5f) {
                double cover = hairShape.cover(hair.u[i], hair.v[i]);
                if (cover > 0.004) {
                    hairColour(i, colour);
                    blend(pixels, i, colour, cover);
                }
            }
        }
        return pixels;
    }

    private static void blend(float[] pixels, int i, float[] colour, double share) {
        for (int channel = 0; channel < 3; channel++) {
            pixels[3 * i + channel] += (float) (share * (colour[channel] - pixels[3 * i + channel]));
        }
    }

    private void bareColour(int i, float[] colour) {
        switch (bare.material[i]) {
            case Layer.FACE -> faceColour(i, colour);
            case Layer.EAR -> earColour(i, colour);
            default -> bodyColour(i, colour);
        }
    }

    private double lit(Layer layer, int i) {
        int x = i % layer.width;
        int y = i / layer.width;
        double z = layer.depth[i];
        return shadow.lit(view.placeX(x + 0.5, z), view.placeY(y + 0.5, z), z);
    }

    private static Vector normal(Layer layer, int i) {
        var normal = new Vector(layer.normalX[i], layer.normalY[i], layer.normalZ[i]).unit();
        return normal.z() < 0 ? normal.times(-1) : normal;
    }

    private void faceColour(int i, float[] colour) {
        double column = skin.column(bare.u[i]);
        double row = skin.row(bare.v[i]);
        colour[0] = SkinMap.sample(skin.red, skin.width, column, row);
        colour[1] = SkinMap.sample(skin.green, skin.width, column, row);
        colour[2] = SkinMap.sample(skin.blue, skin.width, column, row);
        double slopeU = (SkinMap.sample(skin.relief, skin.width, column + 0.7, row)
                        - SkinMap.sample(skin.relief, skin.width, column - 0.7, row))
                / (1.4 * skin.cell);
        double slopeV = (SkinMap.sample(skin.relief, skin.width, column, row - 0.7)
                        - SkinMap.sample(skin.relief, skin.width, column, row + 0.7))
                / (1.4 * skin.cell);
        var smooth = normal(bare, i);
        var across = headUp.cross(smooth).unit();
        var along = smooth.cross(across);
        var normal = smooth.plus(across.times(-0.8 * slopeU))
                .plus(along.times(-0.8 * slopeV))
                .unit();
        double eye = SkinMap.sample(skin.eye, skin.width, column, row);
        if (eye > 0.01) {
            normal = normal.times(1 - 0.6 * eye)
                    .plus(new Vector(0, 0.08, 0.6).times(eye))
                    .unit();
        }
        double gloss = SkinMap.sample(skin.gloss, skin.width, column, row);
        double rim = scarfShade(i);
        var finish = eye > 0.5 ? Lamps.Finish.EYE : Lamps.Finish.SKIN;
        lamps.shade(colour, normal, finish, gloss, lit(bare, i) * rim);
        times(colour, 0.55 + 0.45 * rim);
    }

    /** Shade that hair or a scarf throws on the skin beside its edge. */
    private double scarfShade(int i) {
        if (hairShape.none()) {
            return 1;
        }
        double away = -hairShape.inside(bare.u[i], bare.v[i]);
        double where = hairShape.scarf() ? 1 : Smooth.step(12, 34, bare.v[i]);
        return 1 - 0.45 * where * Smooth.step(11, -1, away);
    }

    private void earColour(int i, float[] colour) {
        var base = appearance.colouring().skin();
        double bowl = 1 - 0.42 * Smooth.bell(bare.u[i] - 0.34, 0.24) * Smooth.bell(bare.v[i] + 0.05, 0.45);
        double groove = 1 - 0.22 * Smooth.bell(bare.u[i] - 0.68, 0.09);
        set(colour, base.times(1.04, 0.90, 0.88).times(bowl * groove));
        lamps.shade(colour, normal(bare, i), Lamps.Finish.SKIN, 0.4, lit(bare, i));
    }

    private void bodyColour(int i, float[] colour) {
        double angle = bare.u[i];
        double v = bare.v[i];
        double under = 1 - 0.36 * Smooth.step(-40, 16, v);
        double cover = clothes.cover(angle, v);
        set(colour, appearance.colouring().skin().mix(clothes.colour(angle, v), cover));
        var finish = cover > 0.5 ? Lamps.Finish.CLOTH : Lamps.Finish.SKIN;
        lamps.shade(colour, normal(bare, i), finish, cover > 0.5 ? 0 : 0.35, lit(bare, i));
        times(colour, under * (1 - 0.25 * Smooth.bell(v - 2, 6) * (1 - cover)));
    }

    private void hairColour(int i, float[] colour) {
        double u = hair.u[i];
        double v = hair.v[i];
        if (hairShape.scarf()) {
            double weave = 1 + 0.04 * Noise.number(1).at(u * 0.9, v * 0.9);
            double hem = 1 - 0.25 * Smooth.bell(hairShape.inside(u, v) - 7, 1.2);
            set(colour, Colour.srgb(appearance.hair().scarf()).times(weave * hem));
            lamps.shade(colour, normal(hair, i), Lamps.Finish.CLOTH, 0.4, lit(hair, i));
            return;
        }
        double strand = hairShape.strand(u, v);
        var base = appearance.colouring().hair();
        double grey = appearance.colouring().grey() * 0.35 * strand;
        set(colour, base.times(1 + 0.42 * strand).mix(Colour.srgb(0xC9C6C2), Math.max(0, grey)));
        var smooth = normal(hair, i);
        var across = headUp.cross(smooth).unit();
        var normal = smooth.plus(across.times(0.45 * strand)).unit();
        double lit = lit(hair, i);
        lamps.shade(colour, normal, Lamps.Finish.CLOTH, 0, lit);
        var along = smooth.cross(across).plus(smooth.times(0.22 * strand)).unit();
        double shine = (0.05 + 0.28 * base.luminance())
                * lamps.strandShine(along, 26)
                * lit
                * (0.7 + 0.6 * strand)
                * (1 - 0.5 * appearance.hair().curl());
        for (int channel = 0; channel < 3; channel++) {
            colour[channel] += (float) Math.max(0, shine);
        }
    }

    private static void set(float[] colour, Colour value) {
        colour[0] = (float) value.red();
        colour[1] = (float) value.green();
        colour[2] = (float) value.blue();
    }

    private static void times(float[] colour, double factor) {
        for (int channel = 0; channel < 3; channel++) {
            colour[channel] *= (float) factor;
        }
    }

    /** Pixels between the eyes at the face. */
    double eyesApartPixels() {
        return 2 * appearance.eyes().apart() * view.pixelsPerMillimetre;
    }
}
