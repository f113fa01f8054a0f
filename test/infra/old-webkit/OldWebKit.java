import com.sun.javafx.webkit.WebConsoleListener;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** A window with one page, driven by lines: `goto`, `eval` and `press`, each with its argument in base 64. What it says is such a line, too. */
public class OldWebKit extends Application {
  @Override
  public void start(Stage stage) {
    WebView view = new WebView();
    WebEngine engine = view.getEngine();
    view.setPrefSize(390, 844);
    WebConsoleListener.setDefaultListener((of, message, line, source) -> say("said", message));
    engine.getLoadWorker().stateProperty().addListener((state, before, now) -> {
      if (now == Worker.State.SUCCEEDED) say("loaded", "");
    });
    stage.initStyle(StageStyle.UNDECORATED);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Scene(view));
    stage.show();
    Thread reader = new Thread(() -> read(engine));
    reader.setDaemon(true);
    reader.start();
  }

  private static void read(WebEngine engine) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    lines.lines().forEach(line -> {
      String[] parts = line.split(" ");
      String argument = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      Platform.runLater(() -> follow(engine, parts[0], argument));
    });
    Platform.exit();
  }

  private static void follow(WebEngine engine, String command, String argument) {
    try {
      switch (command) {
        case "goto":
          engine.load(argument);
          break;
        case "eval":
          say("value", String.valueOf(engine.executeScript(argument)));
          break;
        case "press":
          Robot robot = new Robot();
          String[] place = argument.split(",");
          robot.mouseMove(Double.parseDouble(place[0]), Double.parseDouble(place[1]));
          robot.mouseClick(MouseButton.PRIMARY);
          say("value", "null");
          break;
        default:
          throw new IllegalArgumentException(command);
      }
    } catch (RuntimeException failure) {
      say("failed", failure.getMessage());
    }
  }

  private static void say(String what, String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    System.out.println(what + " " + Base64.getEncoder().encodeToString(bytes));
  }

  public static void main(String[] args) {
    // Run from its source, its name alone is not found.
    launch(OldWebKit.class, args);
  }
}
