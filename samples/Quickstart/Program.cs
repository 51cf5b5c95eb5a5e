System.Console.WriteLine("The manifests beside this program are judged while it is built.");
