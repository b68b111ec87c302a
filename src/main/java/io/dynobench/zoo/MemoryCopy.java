package io.dynobench.zoo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A TorchScript archive that copies its input, whatever its shape, into memory of its own. The
 * first call makes room for the copy; later calls of the same size only copy. It answers with the
 * first sample of the copy.
 */
public final class MemoryCopy {

  private static final String CODE =
      """
      class Net(Module):
        __parameters__ = []
        __buffers__ = ["target", ]
        training : bool
        target : Tensor
        def forward(self: __torch__.Net,
          v0: Tensor) -> Tensor:
          if torch.ne(torch.numel(self.target), torch.numel(v0)):
            self.target = torch.empty_like(v0)
          else:
            pass
          v1 = torch.copy_(self.target, v0)
          return torch.slice(v1, 0, 0, 1)
      """;

  private MemoryCopy() {}

  /** Writes the archive; the stream stays open. */
  public static void writeTo(OutputStream target) throws IOException {
    Weight seat = Weight.statistic("target", new Fill.Constant(1), List.of(1));
    StoredTensor tensor = new StoredTensor("target", seat, 0);
    StoredZip zip = new StoredZip(target);
    zip.add("net/data.pkl", TorchScriptState.pickle(List.of(tensor), StorageType.FLOAT));
    zip.add("net/code/__torch__.py", CODE.getBytes(StandardCharsets.US_ASCII));
    zip.add("net/data/0", new byte[] {0, 0, (byte) 0x80, 0x3f}); // 1, little endian
    zip.add("net/constants.pkl", new Pickle().emptyTuple().finish());
    zip.add("net/version", "3\n".getBytes(StandardCharsets.US_ASCII));
    zip.finish();
  }
}
