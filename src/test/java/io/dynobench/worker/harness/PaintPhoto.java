package io.dynobench.worker.harness;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Painted the picture of the system pass: hills before an evening sky, a lake and a tree, and the
 * grain of a sensor, so that it is as hard to decode as a photograph. The argument names the file.
 */
final class PaintPhoto {

  private static final int WIDTH = 500;
  private static final int HEIGHT = 375;
  private static final float QUALITY = 0.9f;

  private PaintPhoto() {}

  public static void main(String[] args) throws IOException {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var chance = new Random(4711);
    Graphics2D brush = image.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    sky(brush);
    for (int range = 0; range < 5; range++) {
      hills(brush, chance, range);
    }
    lake(brush, chance);
    branch(brush, chance, 390, 350, -Math.PI / 2, 62, 9);
    brush.dispose();
    grain(image, chance);
    save(image, new File(args[0]));
  }

  private static void sky(Graphics2D brush) {
    brush.setPaint(
        new GradientPaint(0, 0, new Color(58, 92, 158), 0, 210, new Color(250, 196, 140)));
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    for (int glow = 60; glow > 0; glow -= 3) {
      brush.setColor(new Color(255, 236, 190, 12));
      brush.fillOval(140 - glow, 130 - glow, 2 * glow, 2 * glow);
    }
    brush.setColor(new Color(255, 246, 220));
    brush.fillOval(122, 112, 36, 36);
  }

  private static void hills(Graphics2D brush, Random chance, int range) {
    var outline = new Polygon();
    double phase = chance.nextDouble() * 6;
    for (int x = 0; x <= WIDTH; x++) {
      double y = 165 + 26 * range;
      for (int octave = 1; octave <= 6; octave++) {
        y +=
            26.0 / octave * Math.sin(x * octave * octave / 90.0 + phase * octave) / (1 + range / 3);
      }
      outline.addPoint(x, (int) y);
    }
    outline.addPoint(WIDTH, HEIGHT);
    outline.addPoint(0, HEIGHT);
    brush.setColor(new Color(118 - 20 * range, 124 - 14 * range, 138 - 24 * range));
    brush.fill(outline);
  }

  private static void lake(Graphics2D brush, Random chance) {
    for (int y = 318; y < HEIGHT; y++) {
      for (int stroke = 0; stroke < 60; stroke++) {
        int light = 60 + chance.nextInt(120);
        brush.setColor(new Color(light, light * 9 / 10, 110 + light / 3, 70));
        int x = chance.nextInt(WIDTH);
        brush.drawLine(x, y, x + chance.nextInt(30), y);
      }
    }
  }

  private static void branch(
      Graphics2D brush, Random chance, double x, double y, double angle, double length, int depth) {
    double toX = x + length * Math.cos(angle);
    double toY = y + length * Math.sin(angle);
    brush.setStroke(new java.awt.BasicStroke(Math.max(1, depth * 0.9f)));
    brush.setColor(new Color(38, 28 + chance.nextInt(12), 22));
    brush.drawLine((int) x, (int) y, (int) toX, (int) toY);
    if (depth == 0) {
      brush.setColor(new Color(40 + chance.nextInt(60), 80 + chance.nextInt(80), 30));
      brush.fillOval((int) toX - 3, (int) toY - 3, 6, 6);
      return;
    }
    for (int side = -1; side <= 1; side += 2) {
      double turn = side * (0.25 + 0.35 * chance.nextDouble());
      branch(
          brush,
          chance,
          toX,
          toY,
          angle + turn,
          length * (0.7 + 0.12 * chance.nextDouble()),
          depth - 1);
    }
  }

  private static void grain(BufferedImage image, Random chance) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int rgb = image.getRGB(x, y);
        int noise = (int) Math.round(5 * chance.nextGaussian());
        image.setRGB(x, y, add(rgb, 16, noise) | add(rgb, 8, noise) | add(rgb, 0, noise));
      }
    }
  }

  private static int add(int rgb, int shift, int noise) {
    return Math.max(0, Math.min(255, (rgb >> shift & 0xff) + noise)) << shift;
  }

  private static void save(BufferedImage image, File file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var quality = writer.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(QUALITY);
    try (var out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), quality);
    }
  }
}
