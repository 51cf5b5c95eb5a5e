System.Console.WriteLine("InstanceLint checks the manifests beside this program when you build it.");
